//! What an owner may do with her own data.
