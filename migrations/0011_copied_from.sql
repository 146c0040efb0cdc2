-- Which text a copy has: that of its origin, or that of another one of its copies. An outlet that reprints the third
-- version of an agency's story speaks with the voice of that version.
ALTER TABLE article ADD COLUMN copied_from INTEGER REFERENCES article (id);
UPDATE article SET copied_from = coalesce((SELECT version.article FROM version WHERE edition = article.id), copy_of);
CREATE INDEX article_copied_from ON article (copied_from) WHERE copied_from IS NOT NULL;
