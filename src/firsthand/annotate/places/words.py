"""The small closed lists that tell places from people, and one kind of place from another."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STRONG_PREPOSITIONS = _words("in near outside across throughout within inside around")
WEAK_PREPOSITIONS = _words("from to at of between into through toward towards over via off onto beyond for unlike")
MOVING_VERBS = _words("leave reach visit enter flee")
DIRECTIONS = _words(
    """north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern north-east north-west south-east south-west north-eastern
    north-western south-eastern south-western mid upper lower greater inner outer"""
)
PLAIN_MODIFIERS = DIRECTIONS | _words("rural downtown mainland neighbouring neighboring nearby occupied metropolitan coastal")
CONNECTORS = _words(
    """of the and de del della la el al du des di da do dos das sur upon on en le les los las am im an der den bei
    sous aux au à y e ul es as in ve und"""
)
DIVISION_WORDS = _words(
    """region province state oblast governorate county district prefecture department canton raion rayon territory
    emirate krai voivodeship division municipality borough parish subdistrict sub-district regency subcounty
    sub-county cercle commune locality lga shire republic okrug"""
)
DIVISION_PLURALS = _words("regions provinces states oblasts governorates counties districts prefectures departments municipalities")
SETTLEMENT_WORDS = _words("slum quarter town city village settlement hamlet suburb township community capital neighbourhood neighborhood locality")
SETTLEMENT_PLURALS = _words("towns cities villages settlements hamlets suburbs townships capitals communities")
AREA_WORDS = _words(
    """valley peninsula island islands basin coast desert mountains hills highlands plateau delta strip archipelago
    steppe forest corridor border area countryside front frontline frontier"""
)
AREA_NAMES = _words("valley peninsula island islands isle isles basin coast desert mountains hills highlands plateau delta strip archipelago")
WATER_WORDS = _words("river lake sea bay gulf strait ocean canal creek reservoir lagoon sound harbour harbor")
STREET_WORDS = _words("street avenue road boulevard lane square highway drive alley freeway parkway terrace motorway")
FACILITY_WORDS = _words(
    """prison jail hospital airport airbase base camp camps university college school institute stadium church mosque
    cathedral museum station barracks colony clinic palace bridge hotel laboratory laboratories plant factory zoo
    park cemetery market mall theatre theater monastery academy courthouse dam mine checkpoint penitentiary arena
    library infirmary sanatorium garrison farm abbey racecourse shelter airfield detention correctional remand
    synagogue orphanage warehouse refinery campus kindergarten"""
)
COMPANY_WORDS = _words("bank corp corporation company co inc ltd group airlines airways agency television radio channel")
FACILITY_TYPES = FACILITY_WORDS - _words("base camp camps market shelter detention remand warehouse campus")
MEDIA_WORDS = _words(
    """times herald post news daily tribune journal gazette star globe chronicle sun mail telegraph observer review
    express today tv radio television press broadcasting magazine weekly examiner sentinel inquirer dispatch courier"""
)
DISEASE_WORDS = _words("virus flu fever strain disease syndrome variant influenza encephalitis virus- pox")
BODY_WORDS = _words(
    """ministry department agency authority government governor mayor police army council commission parliament
    congress senate board office bureau service services force forces embassy consulate committee federal food centers
    centre center health president premier minister administration national public supreme union navy guard secretary
    representative senator congressman attorney general foreign defence defense pollution fire emergency environmental
    environment agriculture justice treasury court air marine coast border state city county district municipal
    legislature assembly cabinet chancellor prime military intelligence security prosecutor sheriff sheriff's
    department's trade education interior medical"""
)
TITLES = _words(
    """mr mrs ms miss dr prof professor sir lord lady dame president senator sen rep gov general gen colonel col
    captain capt lieutenant lt sergeant sgt major maj judge justice king queen prince princess pope bishop
    archbishop cardinal sheikh sheik imam reverend rev pastor officer detective inspector commander secretary
    chancellor private corporal sheriff uncle aunt spokesman spokeswoman spokesperson coach actor actress singer
    minister governor mayor superintendent ambassador congressman congresswoman representative"""
)
SPEECH_VERBS = _words(
    """say tell add explain claim recall reply ask testify write insist argue note deny remember admit announce think
    believe know feel want comment describe"""
)
KIN_WORDS = _words(
    """father mother son daughter brother sister wife husband uncle aunt cousin friend nephew niece grandmother
    grandfather widow colleague lawyer girlfriend boyfriend parents"""
)
PLACE_NOUNS = _words("resident residents native citizen mayor governor capital outskirts suburb suburbs centre center border government people streets")
"""Nouns after which "of X" makes X a place: "residents of X"."""
AFTER_PLACE = _words("resident residents native area border suburb outskirts airport police mayor woman man officials government coast")
"""Nouns that follow the name of a place: "Longview woman"."""
COMMON = _words(
    """the of in on at to for and but or not a an it he she they we you i his her their our your my this that these
    those there here then than as by with from up down out over under after before during since until while when where
    why how what who which if so no yes all any both each few more most other some such only own same too very can will
    just should now one two three four five six seven eight nine ten first second third last new old young good bad
    great small big large long short high low early late right left best better man men woman women child children
    mission justice federal mountain earth along most many much union liberty independence freedom hope faith unity
    peace justice harmony friendship welcome university college church temple trinity cross bishop king queen prince
    president general major sun moon star sky day night morning spring summer winter fall may march april june july
    august september october november december january february monday tuesday wednesday thursday friday saturday sunday
    god christ lord mary jesus bible house home school police army navy war bank park place court center centre north
    south east west northern southern eastern western central mid upper lower rock stone river lake sea bay hill hills
    valley beach island forest field fields wood woods green white black red blue brown gray grey gold golden silver
    orange rose lily olive apple cherry pine oak elm ash maple cedar birch ivy hope love joy grace victory defiance
    reform progress enterprise industry commerce energy power water fire ice snow wind storm rain media press times
    post news mail express today state national international world global public private reading bath battle hull
    wells deal rugby sandwich cork nice split bar bath mobile buffalo phoenix angels eagle wolf bear bull lamb fox
    general corporal sergeant captain colonel major martin paul peter john george james david smith santa saint san los
    las el la del republic democratic democrat progressive liberal labor labour conservative congress senate committee
    council commission department ministry agency office bureau board service institute hospital airport ebola hiv
    aids flu virus covid ss un eu who nato fbi cia fda usda cdc nhs bbc cnn ap afp upi mp mps pm dr mr mrs ms st ave
    hit saints vista molotov vicar nov dec oct sept jan feb swat drug human superior supreme deli stade kodak village street run vice pope white canadian american british saudi house secondary primary elementary ally alliance also always another because being about above across again against almost although among anyone
    anything back become behind below between beyond called come could despite did do does done either else enough even
    ever every everyone everything find get give go going had has have having however inside instead into is its itself
    keep know less let like look made make makes making maybe me means meanwhile might must near need never next nobody
    none nor nothing off often once onto perhaps please put quite rather really said say says see seen several shall
    since someone something sometimes soon still take tell thank thanks that's though through throughout thus together
    toward towards try turn until upon us use used using usually want was way well went were whatever whether whose
    within without would yet big mama papa dad mom mother father brother sister son daughter baby boy girl lady lord
    sir madam prime minister governor mayor senator judge doctor professor officer soldier driver farmer teacher
    student worker engineer nurse chief captain pilot guard agent editor author reporter writer director manager
    commander secretary chairman leader member""",
)
"""Words that are common English (or a month, a title, an abbreviation) and the name of some small town as well."""
COMMON_PHRASES = frozenset(
    {
        "white house", "central business district", "red cross", "wall street", "capitol hill", "supreme court", "new deal", "cold war",
        "world cup", "first lady", "super bowl", "red army",
    }
)
"""The same for names of several words."""
