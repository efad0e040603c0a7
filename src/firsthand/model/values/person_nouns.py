"""Nouns that mean people, by their lemma: what a count must count before it can be a count of persons."""

from __future__ import annotations

_WORDS = (
    # people as such, by age, sex, family
    "person people individual human man woman child boy girl kid teenager teen youth youngster adolescent baby infant "
    "toddler newborn minor adult pensioner senior elder octogenarian lady gentleman guy other soul "
    "father mother parent son daughter brother sister sibling husband wife spouse widow widower orphan grandmother "
    "grandfather grandparent grandchild grandson granddaughter uncle aunt cousin nephew niece twin relative fiancé "
    "fiancée friend neighbor neighbour colleague comrade companion partner bride groom "
    # what happened to them
    "victim casualty fatality survivor injured dead wounded deceased hostage captive detainee prisoner inmate convict "
    "abductee internee refugee migrant evacuee escapee deportee exile returnee suspect defendant accused arrestee "
    "offender perpetrator attacker assailant gunman shooter murderer killer kidnapper abductor robber thief rapist "
    "bomber arsonist hijacker smuggler trafficker criminal gangster mobster pirate looter rioter bandit outlaw "
    "witness bystander passerby passer onlooker complainant plaintiff patient amputee asylum-seeker pow "
    # armed people
    "soldier serviceman servicewoman servicemember officer commander general colonel major captain lieutenant "
    "sergeant corporal private conscript recruit draftee reservist volunteer mercenary fighter combatant militant "
    "militiaman insurgent rebel guerrilla paramilitary terrorist extremist jihadist separatist partisan sniper "
    "paratrooper marine sailor airman pilot crewman gunner guard policeman policewoman constable trooper cop "
    "peacekeeper veteran deserter refuser defector troop infantryman guardsman ranger commando gendarme "
    # citizens and belonging
    "civilian citizen resident inhabitant villager townsperson local national foreigner native settler nomad tribesman "
    "expatriate immigrant emigrant tourist visitor traveler traveller passenger pedestrian motorist driver cyclist "
    "motorcyclist rider customer shopper guest tenant homeowner voter protester protestor demonstrator marcher "
    "activist campaigner dissident supporter opponent follower member participant attendee spectator fan marcher "
    "christian muslim jew sikh hindu buddhist believer worshipper worshiper pilgrim parishioner congregant "
    # callings
    "worker employee laborer labourer miner farmer peasant fisherman herder shepherd fisher builder engineer "
    "technician doctor nurse medic paramedic physician surgeon midwife psychologist psychiatrist rescuer "
    "firefighter fireman "
    "teacher professor lecturer educator student pupil schoolchild schoolgirl schoolboy graduate scholar academic "
    "researcher scientist historian journalist reporter correspondent photographer cameraman editor blogger author "
    "writer poet artist musician singer actor actress dancer athlete player footballer coach referee lawyer attorney "
    "advocate barrister solicitor prosecutor judge magistrate investigator detective inspector official politician "
    "lawmaker legislator senator congressman deputy councillor councilor minister president governor mayor diplomat "
    "ambassador consul envoy spokesman spokeswoman spokesperson aide adviser advisor staffer staff bureaucrat "
    "priest nun monk pastor bishop imam rabbi cleric clergyman clergy deacon friar missionary preacher seminarian "
    "trader merchant vendor shopkeeper businessman businesswoman entrepreneur banker accountant clerk secretary "
    "manager director executive contractor subcontractor cook chef waiter waitress cleaner janitor caretaker maid "
    "servant driver conductor trucker courier postman electrician plumber carpenter mechanic welder porter docker "
    "interpreter translator observer monitor delegate expert specialist analyst leader chief boss head "
    "humanitarian aid-worker intern trainee apprentice cadet scout crew slave prostitute addict user camper "
    "male female "
    # belonging to a people, where the ending does not tell
    "american mexican german kenyan moroccan libyan cuban korean afghan african european salvadoran tibetan "
    "tanzanian briton spaniard dane swede finn turk greek serb croat slovak slovene czech pole kurd arab israeli iraqi "
    "pakistani bangladeshi yemeni kuwaiti saudi omani somali uzbek kazakh tajik kyrgyz turkmen tatar chechen bosniak "
    "uyghur rohingya filipino thai samaritan yazidi druze alawite copt jesuit sunni shiite houthi roma scot welshman"
)
PERSON_NOUNS: frozenset[str] = frozenset(_WORDS.split())
"""Lemmas; a compound is looked up by its last part ("policeman", "aid worker")."""


def is_person_noun(lemma: str) -> bool:
    """Say whether a noun, by its lemma, means people: by the list, or by an ending that only people have."""
    word = lemma.lower()
    if word in PERSON_NOUNS:
        return True
    tail = word.rsplit("-", 1)[-1]
    return (
        tail in PERSON_NOUNS
        or word.endswith(
            ("woman", "women", "person", "people", "year-old", "ician", "inian", "anian", "ussian", "nese", "mese")
        )
        or (word.endswith(("man", "men")) and len(word) > 5 and word not in _NOT_MEN)
    )


_NOT_MEN = frozenset(("ottoman", "specimen", "regimen", "abdomen", "talisman", "cayman", "ramen"))
