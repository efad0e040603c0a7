"""When and where, and which statements of one document are about one event."""
