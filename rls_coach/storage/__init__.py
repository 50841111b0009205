"""The history on disk: SQLite, its schema and its repositories."""
