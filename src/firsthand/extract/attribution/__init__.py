"""Attribution: one file per way in which a text marks words as somebody's."""
