"""The small closed lists that tell places from people, and one kind of place from another."""

from __future__ import annotations

STRONG_PREPOSITIONS = frozenset({"in", "near", "outside", "across", "throughout", "within", "inside"})
WEAK_PREPOSITIONS = frozenset(
    {"from", "to", "at", "of", "around", "between", "into", "through", "toward", "towards", "over", "via", "for", "off", "onto", "beyond",
     "leaving", "reach", "reached", "reaching", "visit", "visited", "visiting", "entered", "entering", "left"}
)  # fmt: skip
DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "northeast", "northwest", "southeast",
     "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "north-east", "north-west", "south-east", "south-west",
     "north-eastern", "north-western", "south-eastern", "south-western", "rural", "downtown", "mainland", "neighbouring", "neighboring",
     "nearby", "occupied", "outer", "inner", "upper", "lower", "greater"}
)  # fmt: skip
CONNECTORS = frozenset(
    {"of", "the", "and", "de", "del", "della", "la", "el", "al", "du", "des", "di", "da", "do", "dos", "das", "sur", "upon", "on", "en",
     "le", "les", "los", "las", "am", "im", "an", "der", "den", "bei", "sous", "aux", "y", "e", "ul", "es", "as", "in"}
)  # fmt: skip
DIVISION_WORDS = frozenset(
    {"region", "province", "state", "oblast", "governorate", "county", "district", "prefecture", "department", "canton", "raion",
     "rayon", "territory", "emirate", "krai", "voivodeship", "division", "municipality", "borough", "parish", "provinces", "regions",
     "subdistrict", "sub-district", "regency", "subcounty", "sub-county", "cercle", "commune", "locality", "lga"}
)  # fmt: skip
SETTLEMENT_WORDS = frozenset(
    {"town", "city", "village", "settlement", "hamlet", "suburb", "township", "municipality", "community", "port"}
)
AREA_WORDS = frozenset(
    {
        "valley",
        "peninsula",
        "island",
        "islands",
        "basin",
        "coast",
        "desert",
        "mountains",
        "hills",
        "highlands",
        "plateau",
        "delta",
        "strip",
    }
)
WATER_WORDS = frozenset({"river", "lake", "sea", "bay", "gulf", "strait", "ocean", "canal", "creek", "reservoir"})
STREET_WORDS = frozenset(
    {
        "street",
        "st",
        "avenue",
        "road",
        "boulevard",
        "lane",
        "square",
        "highway",
        "drive",
        "alley",
        "freeway",
        "parkway",
        "way",
        "terrace",
    }
)
FACILITY_WORDS = frozenset(
    {"prison", "jail", "hospital", "airport", "airbase", "base", "camp", "university", "college", "school", "institute", "stadium",
     "church", "mosque", "cathedral", "museum", "station", "barracks", "colony", "clinic", "palace", "bridge", "hotel", "laboratory",
     "lab", "plant", "factory", "zoo", "park", "cemetery", "market", "mall", "theatre", "theater", "monastery", "centre", "center",
     "academy", "court", "courthouse", "headquarters", "port", "dam", "mine", "checkpoint", "penitentiary", "arena", "library",
     "infirmary", "sanatorium", "garrison", "fort", "farm", "ranch", "swannery", "abbey", "tower", "house", "hall", "ground", "grounds"}
)  # fmt: skip
BODY_WORDS = frozenset(
    {"ministry", "department", "agency", "authority", "government", "governor", "mayor", "police", "army", "council", "commission",
     "parliament", "congress", "senate", "board", "office", "bureau", "service", "services", "force", "forces", "embassy", "consulate",
     "committee", "association", "federation", "federal", "food", "centers", "centre", "health", "president", "premier", "minister",
     "administration", "national", "public", "court", "union", "navy", "guard", "secretary", "representative", "senator",
     "congressman", "district", "attorney", "general", "foreign", "defence", "defense", "times", "post", "herald", "tribune",
     "pollution", "water", "fire", "emergency", "red", "supreme", "central", "state", "city", "county", "task"}
)  # fmt: skip
TITLES = frozenset(
    {"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "dame", "president", "prime", "minister", "senator",
     "sen", "rep", "gov", "general", "gen", "colonel", "col", "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "major", "maj",
     "judge", "justice", "king", "queen", "prince", "princess", "pope", "father", "sister", "brother", "bishop", "archbishop",
     "cardinal", "sheikh", "sheik", "imam", "reverend", "rev", "pastor", "officer", "detective", "inspector", "commander",
     "secretary", "chancellor", "private", "corporal", "sheriff", "uncle", "aunt", "mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "col.",
     "sgt.", "lt.", "capt.", "sen.", "rep.", "gov.", "spokesman", "spokeswoman", "spokesperson", "professor", "coach", "actor", "actress", "singer"}
)  # fmt: skip
SPEECH_VERBS = frozenset(
    {"say", "tell", "add", "explain", "claim", "recall", "reply", "ask", "testify", "write", "insist", "argue", "note", "deny",
     "remember", "admit", "announce", "think", "believe", "know", "feel", "want", "comment", "state", "describe"}
)  # fmt: skip
KIN_WORDS = frozenset(
    {"father", "mother", "son", "daughter", "brother", "sister", "wife", "husband", "uncle", "aunt", "cousin", "friend", "nephew",
     "niece", "grandmother", "grandfather", "widow", "colleague", "lawyer", "neighbour", "neighbor", "girlfriend", "boyfriend"}
)  # fmt: skip
