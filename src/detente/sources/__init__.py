"""Articles as received: read, cleaned by listed rules, every step kept and restorable."""
