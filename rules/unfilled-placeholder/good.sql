-- case: all is filled in
-- file: runbooks/index.md
```sql
-- repeat for each index ...
SELECT table_name, column_name FROM information_schema.columns WHERE table_name = '<any>';
SELECT * FROM orders WHERE number = 'a...' AND status < 'c' AND status > 'b';
```
