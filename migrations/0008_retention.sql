-- Texts are removed once they are old, where the settings say so; figures and quotes stay.

ALTER TABLE article ADD COLUMN text_removed TEXT;   -- when
CREATE INDEX article_text ON article (seen) WHERE text <> '';
CREATE INDEX entry_content ON entry (seen) WHERE content IS NOT NULL;
