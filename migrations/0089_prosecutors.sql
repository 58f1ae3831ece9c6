-- Whether the prosecutors' team of Mitra Adhyaksa may read a consultation about legal help; none where its owner was never asked.
ALTER TABLE cases ADD COLUMN prosecutors INTEGER CHECK (prosecutors IN (0, 1));
