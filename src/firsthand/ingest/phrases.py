"""The words of buttons, banners, notices and agencies on news pages, as alternatives of regular expressions."""

from __future__ import annotations


def _alternatives(table: str) -> str:
    return "|".join(line.strip() for line in table.strip().split("\n"))


KEY_POINTS = _alternatives(r"""
key\s+(?:points?|takeaways|facts|findings)
(?:story\s+|report\s+)?highlights
at a glance
in (?:brief|short)
what you need to know
the main points
главное
головне
коротко
""")

AGENCIES = _alternatives(r"""
AFP
AP
Reuters
REUTERS
EPA(?:-EFE)?
EFE
Getty(?:\s+Images)?
Xinhua
TASS
RIA(?:\s+Novosti)?
Sputnik
UPI
PA(?:\s+(?:Wire|Media|Images))?
dpa
ANSA
Anadolu(?:\s+Agency)?
Shutterstock
Alamy
NurPhoto
iStock
Unsplash
Handout
[A-Z][\w.]*\s+(?:News(?:\s+Agency)?|Agency|Press|Images|Photos?|Pictures)
""")

NOTICES = _alternatives(r"""
(?:editor|publisher)['’]s\s+note\b
(?:correction|clarification|disclaimer)\s*[:—–-]
(?:this|the)\s+(?:story|article|report|headline)\s+(?:has been|was)\s+(?:updated|corrected|amended|translated)\b
(?:this|the)\s+(?:story|article|report)\s+(?:has been|was)\s+(?:edited|generated|first published|originally published)\b
(?:the\s+)?views\s+(?:and\s+opinions\s+)?expressed\s+(?:in|here|by)\b
except for the headline, this story
""")

CONTROLS = _alternatives(r"""
share(?: (?:this|it))?(?: (?:article|story|page|post))?
tweet|e-?mail|print|save|bookmark|copy link|link copied
facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|youtube|pinterest|viber
advertisement|advert|ad|sponsored(?: content)?|promoted
menu|home|search|close|back|next|previous|more|news|world|top|back to top
log ?in|sign ?in|sign ?up|register|subscribe(?: now)?|donate(?: now)?
skip to (?:main )?content|toggle navigation|open (?:menu|in app)
(?:leave a )?comments?(?:\s*\(\d+\))?|\d+ comments?
show more|load more|view all|see all|read full (?:story|article)|continue reading|read more|read next|see also
most (?:read|popular|viewed|shared)|trending(?: now)?|latest(?: news)?|top stories|popular
recommended(?: for you)?|related(?: (?:articles?|stories|news|topics|content|posts))?
you (?:may|might) also like|more (?:on this story|stories|news)
topics?|tags?|newsletters?|terms(?: of (?:use|service))?|privacy(?: policy)?|cookie(?:s| policy| settings)?
contact(?: us)?|about(?: us)?|careers|advertise(?: with us)?|help|faq|sitemap|rss|follow(?: us)?
accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|options)|i (?:agree|accept)|got it
listen(?: to (?:this )?article)?|play(?: video)?|watch(?: (?:live|now|video))?
\d+ min(?:ute)?s?(?: read)?|read(?:ing)? time\W*\d+ min\w*
loading|download (?:the |our )?app|get the app
поделиться|читать далее|подписаться|реклама|поширити|підписатися
""")

INVITATIONS = _alternatives(r"""
read (?:more|also|next)\s*[:|»›>→—–-]
read more (?:about|here|on)\b
(?:see|read|watch) also\s*[:|»›>→—–-]
also read\s*[:|»›>→—–-]
(?:related|recommended|more from|more on|don['’]t miss|must read|trending)\s*[:|»›>→]
share (?:this|on|via) (?:article|story|page|post|facebook|twitter|x|whatsapp|telegram|email|social)\b
follow (?:us|@\w+) (?:on|at)\b
follow @\w+
like us on\b
join (?:us|our)\b.{0,40}\b(?:telegram|whatsapp|channel|newsletter|facebook)\b
subscribe (?:to our|to the|to get|for (?:free|just|unlimited)|now|here|today)\b
sign up (?:for our|for the|for free|to (?:our|get|receive)|now|here)\b
already (?:a|have an?) (?:subscriber|account|member)\b
create (?:a|an) (?:free )?account\b
(?:we|this (?:site|website)) uses? cookies\b
by (?:continuing|clicking|using this|subscribing|signing)\b.{0,60}\b(?:agree|accept|consent|cookies|terms|policy)\b
all rights reserved
copyright\s*(?:©|\(c\)|\d{4})
(?:©|\(c\))\s*(?:copyright\s*)?\d{4}
(?:click|tap) here\b
download (?:the|our)\b.{0,30}\bapp\b
get (?:the latest|our|breaking|more)\b.{0,60}\b(?:newsletter|inbox|alerts|app)\b
enter your e-?mail\b
your e-?mail address\b
support (?:our|us|independent)\b.{0,60}\b(?:journalism|donat\w+)\b
(?:home|news|world)\s*[>›»/|]\s*\w+
(?:tags?|topics?)\s*:
filed under\b
please enable javascript\b
this (?:video|page) (?:can ?not be|requires|is not available)\b
читайте также\s*[:—–-]
читайте також\s*[:—–-]
подписывайтесь на\b
підписуйтесь на\b
""")

NEVER_LAST = frozenset(
    {
        "said", "the", "a", "an", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with", "as",
        "that", "which", "who", "is", "was", "were", "are", "be", "been", "has", "have", "had", "will",
    }
)  # fmt: skip
"""A line that ends in one of these goes on in the next line (or is a lead that lost its stop): it is no headline."""
