-- What is asked for in every round is found without looking at all that was ever stored.
CREATE INDEX incident_merged ON incident (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX change_article ON change (article);
CREATE INDEX mail_refused ON mail (composed) WHERE state = 'refused';
