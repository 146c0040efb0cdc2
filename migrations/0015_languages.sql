-- How many articles there are in each language, without a look at their texts.

CREATE INDEX article_by_text_language ON article (text_language) WHERE text_language IS NOT NULL;
