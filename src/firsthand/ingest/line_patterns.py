"""What lines look like that are no prose: general patterns of news pages, one table a role.

Every pattern has to match the whole line or a start that prose does not have: real prose is never called navigation.
"""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:[\s,|·•@–-]*(?:at\s+)?\d{1,2}(?:[:.]\d{2})(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?|[+-]\d{2}:?\d{2})?)?"
DATE = (
    rf"{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}-\d{2}-\d{2}(?:T[\d:.+Z-]+)?|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
DATE_LABEL = (
    r"(?:first\s+|last\s+|date\s+)?(?:published|publication date|posted|updated|modified|date|issued|released|filed)"
    r"(?:\s+(?:on|at|by))?"
)
DATE_LINE = re.compile(
    rf"^\W{{0,3}}(?P<label>{DATE_LABEL}\s*:?\s+)?(?P<date>{DATE}){_CLOCK}[\W]{{0,3}}(?:(?:last\s+)?(?:updated|modified)\W.*)?$",
    re.IGNORECASE,
)
HEADER_LINE = re.compile(
    r"^(?P<key>title|headline|author|date|published|publisher|source|url|link|language|section|category|tags?|keywords"
    r"|copyright|byline|dateline|retrieved|accessed)\s*:\s+(?P<value>\S.*)$",
    re.IGNORECASE,
)
URL_LINE = re.compile(r"^<?(?:https?://|www\.)\S+>?$", re.IGNORECASE)

_PERSON = r"[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w'’.-]*(?:\s+(?:(?:de|van|von|der|el|al|bin|la)\s+)?[A-ZÀ-ÞА-ЯЁІЇЄҐ][\w'’.-]*){1,3}"
BYLINE = re.compile(
    rf"^(?:(?:By|BY|Written by|Words by|Story by|Text by|Compiled by|Author:|Автор:?|Текст:)\s+{_PERSON}"
    rf"(?:\s*(?:,|&|and|\||/|in|for|-|–|—)\s*[\w'’.-]+(?:\s+[\w'’.-]+){{0,4}})*"
    rf"|(?:\(?(?:Additional\s+)?(?:[Rr]eporting|[Ww]riting|[Ee]diting)\s+by\s+\S.{{0,300}})"
    rf"|{_PERSON}\s*(?:,|\||-|–|—)\s*(?:[Ss]taff|[Ss]enior|[Cc]hief|[Ww]orld|[Ww]ar|[Ff]oreign)\s[\w ]{{0,40}}"
    r"(?:[Ww]riter|[Cc]orrespondent|[Rr]eporter|[Ee]ditor)|(?:[Bb]y\s+)?\S+@\S+\.\w+)\W{0,2}$"
)

KEY_POINTS_HEAD = re.compile(
    r"^\W*(?:key\s+(?:points?|takeaways|facts|findings)|(?:story\s+|report\s+)?highlights|at a glance|in (?:brief|short)"
    r"|what you need to know|the main points|главное|головне|коротко)\W*$",
    re.IGNORECASE,
)
BULLET = re.compile(r"^\s*(?:[•·▪◦●■►‣∙*–—-]|\d{1,2}[.)])\s+\S")

_AGENCY = (
    r"(?:AFP|AP|Reuters|EPA(?:-EFE)?|EFE|Getty(?:\s+Images)?|Xinhua|TASS|RIA(?:\s+Novosti)?|Sputnik|UPI|PA(?:\s+(?:Wire|Media|Images))?|dpa|ANSA|Anadolu"
    r"(?:\s+Agency)?|Shutterstock|Alamy|NurPhoto|iStock|Unsplash|Handout|[A-Z][\w.]*\s+(?:News(?:\s+Agency)?|Agency|Press|Images|Photos?|Pictures))"
)
_CREDIT_NAME = r"[A-ZÀ-Þ][\w'’.-]+(?:\s+[A-ZÀ-Þ][\w'’.-]+){0,3}"
CREDIT = re.compile(
    rf"(?:\b{_AGENCY}(?:\s+Photo)?\s*/\s*{_CREDIT_NAME}(?:\s*/\s*{_CREDIT_NAME})*"
    rf"|\b{_CREDIT_NAME}\s*(?:/|\||via|—|–)\s*{_AGENCY}(?:\s*/\s*{_CREDIT_NAME})*"
    rf"|\(\s*{_AGENCY}(?:\s+(?:Photo|Images))?(?:\s*/\s*{_CREDIT_NAME})?\s*\)"
    rf"|[\[(]\s*(?:File\s+)?(?:Photo|Image|Picture|Credit)s?\s*(?:by|:|credit|courtesy)[^\])]{{0,80}}[\])]"
    r"|\b(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?|[Ii]llustration)\s*(?:[Cc]redits?|[Cc]ourtesy|[Ss]ource)?\s*(?::|by\s)\s*[^.]{2,80}"
    rf"|\b[Cc]redit\s*:\s*[^.]{{2,80}}|\b[Ff]ile\s+(?:photo|picture|image))[.\])]?\s*$"
)
CAPTION_START = re.compile(
    r"^[\[(]?\s*(?:(?:file|archive|illustrative|representative)\s+)?"
    r"(?:photo(?:graph)?|image|picture|pic|caption|credit|video grab|screengrab|illustration|фото|фотография|світлина|photo credit|image (?:source|credit|caption))"
    r"\s*(?:\(.{0,40}\))?\s*[:|/©]\s*\S",
    re.IGNORECASE,
)

DISCLAIMER = re.compile(
    r"\b(?:could|can|was|were|has|have|had|is|are)\s*(?:not|n['’]t)\s+(?:\w+\s+){0,3}(?:verif|confirm|authenticat|corroborat)\w*"
    r"|\b(?:could|can)\s+(?:neither|not)\s+be\s+(?:\w+\s+){0,2}(?:verified|confirmed)"
    r"|\b(?:was|were|is|are|been)\s+(?:unable|not able)\s+to\s+(?:\w+\s+){0,2}(?:verif|confirm|corroborat)\w*"
    r"|\b(?:нельзя|не удалось|не смогл?[аи]?|не можем)\s+(?:\w+\s+){0,3}(?:провер|подтверд)\w*",
    re.IGNORECASE,
)
NOTICE = re.compile(
    r"^\W{0,3}(?:(?:editor|publisher)['’]s\s+note\b|(?:correction|clarification|disclaimer)\s*[:—–-]"
    r"|(?:this|the)\s+(?:story|article|report|headline)\s+(?:has been|was)\s+(?:updated|corrected|amended|translated|edited|generated|first published|originally published)\b"
    r"|(?:the\s+)?views\s+(?:and\s+opinions\s+)?expressed\s+(?:in|here|by)\b|except for the headline, this story)",
    re.IGNORECASE,
)

NAVIGATION_WHOLE = re.compile(
    r"^\W*(?:share(?: (?:this|it))?(?: (?:article|story|page|post))?|tweet|e-?mail|print|save|bookmark|copy link|link copied!?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|instagram|youtube|pinterest|viber"
    r"|advertisement|advert|ad|sponsored(?: content)?|promoted|menu|home|search|close|back|next|previous|more|news|world|log ?in|sign ?in|register|subscribe(?: now)?|donate(?: now)?"
    r"|skip to (?:main )?content|(?:leave a )?comments?(?:\s*\(\d+\))?|\d+ comments?|show more|load more|view all|see all|read full (?:story|article)|continue reading|back to top|top"
    r"|(?:most (?:read|popular|viewed|shared))|trending(?: now)?|latest(?: news)?|top stories|recommended(?: for you)?|related(?: (?:articles?|stories|news|topics|content|posts))?|you (?:may|might) also like|more (?:on this story|stories|news)|popular"
    r"|topics?|tags?|newsletters?|terms(?: of (?:use|service))?|privacy(?: policy)?|cookie(?:s| policy| settings)?|contact(?: us)?|about(?: us)?|careers|advertise(?: with us)?|help|faq|sitemap|rss|follow(?: us)?"
    r"|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences|options)|i (?:agree|accept)|got it|listen(?: to (?:this )?article)?|play(?: video)?|watch(?: (?:live|now|video))?|\d+ min(?:ute)?s?(?: read)?|(?:reading time|read time)\W*\d+ min\w*"
    r"|loading\W*|toggle navigation|open (?:menu|in app)|download (?:the |our )?app|get the app|поделиться|читать далее|подписаться|реклама|поширити|підписатися)\W*$",
    re.IGNORECASE,
)
NAVIGATION_START = re.compile(
    r"^\W*(?:read (?:more|also|next)\b\s*(?:[:|»›>→—–-]|$|about\b|here\b|on\b)|(?:see|read|watch) also\s*[:|»›>→—–-]|also read\b\s*[:|»›>→—–-]?|(?:related|recommended|more from|more on|don['’]t miss|must read|trending)\s*[:|»›>→]"
    r"|share (?:this|on|via)\b|follow (?:us|@\w+)\b|like us on\b|join (?:us|our)\b.{0,40}\b(?:telegram|whatsapp|channel|newsletter|facebook)\b|subscribe (?:to|for|now|here|today)\b|sign up (?:for|to|now|here)\b|already (?:a|have an?) (?:subscriber|account|member)\b|create (?:a|an) (?:free )?account\b"
    r"|(?:we|this (?:site|website)) uses? cookies\b|by (?:continuing|clicking|using this|subscribing|signing)\b.{0,60}\b(?:agree|accept|consent|cookies|terms|policy)\b|(?:all rights reserved|copyright\s*(?:©|\(c\))|©|\(c\)\s*\d{4})"
    r"|click (?:here|to|on)\b|tap (?:here|to)\b|download (?:the|our)\b.{0,30}\bapp\b|get (?:the latest|our|breaking|more)\b.{0,60}\b(?:newsletter|inbox|news|alerts|app)\b|enter your e-?mail\b|your e-?mail address\b"
    r"|support (?:our|us|independent)\b.{0,60}\b(?:journalism|work|today|donat\w+)\b|(?:home|news|world)\s*[>›»/|]\s*\w+|tags?\s*:|topics?\s*:|filed under\b|please enable javascript\b|this (?:video|page) (?:can ?not|requires|is not)\b.{0,60}"
    r"|читайте также\s*:?|читайте також\s*:?|подписывайтесь на\b|підписуйтесь на\b)",
    re.IGNORECASE,
)
LONGEST_NAVIGATION = 30
"""Words: a longer line is prose even where it begins like a button."""
