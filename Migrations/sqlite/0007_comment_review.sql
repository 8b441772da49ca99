-- Whether a person has decided how a comment may be shown. From then on "text" is what was decided, and
-- the first wording is gone.
ALTER TABLE comment ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0 CHECK (reviewed IN (0, 1));
