# The bot alone, for compose.yaml beside it. Built with: docker compose build
FROM rust:1.95-slim-trixie AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    cargo build --release --locked --bin umkm-bot && cp target/release/umkm-bot /umkm-bot

# The certificates that Telegram is known by are in the program.
FROM debian:trixie-slim
RUN useradd --system --uid 10001 --user-group --home-dir /var/lib/umkm-bot --shell /usr/sbin/nologin umkm-bot \
    && install -d -m 0700 -o umkm-bot -g umkm-bot /var/lib/umkm-bot /var/backups/umkm-bot
COPY --from=build /umkm-bot /usr/bin/umkm-bot
COPY LICENSE-APACHE LICENSE-MIT NOTICE /usr/share/doc/umkm-bot/
USER umkm-bot
# SQLite keeps what it sorts beside the database where the rest of the image cannot be written.
WORKDIR /var/lib/umkm-bot
ENV UMKM_BOT_DATABASE=/var/lib/umkm-bot/umkm-bot.db
VOLUME ["/var/lib/umkm-bot", "/var/backups/umkm-bot"]
# An end in good order finishes what is under way.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=5m CMD ["umkm-bot", "status"]
ENTRYPOINT ["umkm-bot"]
CMD ["run", "--token-file", "/run/secrets/token", "--backup-dir", "/var/backups/umkm-bot"]
