CREATE INDEX CONCURRENTLY books_author_idx ON books (author);
CREATE INDEX CONCURRENTLY books_author_title_idx ON books (author, title);
CREATE INDEX CONCURRENTLY books_printed_idx ON books (printed);
