"""Everybody and every body that the documents of a case name, before they are joined."""
