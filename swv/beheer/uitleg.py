"""What each role does and sees, in plain words; one sentence each, the same on every page."""

from swv.models import Plek, Rol

Code = Rol.Code

DOET: dict[str, str] = {
    Code.DIRECTEUR: "schrijft en tekent het wijkplan, bepaalt de inleg, bevestigt arrangementen, levert opgaven in",
    Code.INTERN_BEGELEIDER: "vraagt arrangementen aan en levert opgaven in",
    Code.PROCESBEGELEIDER: "leest mee met het wijkplan, adviseert en volgt de arrangementen van de wijk",
    Code.PARTNER: "leest mee met het wijkplan van de wijk en zet er opmerkingen bij",
    Code.BESTUURDER: "beslist over arrangementen, ziet het geld en de opgaven van de eigen scholen, geeft mandaat",
    Code.KWALITEITSMEDEWERKER: "accepteert opgaven van de eigen scholen; keurt arrangementen goed met een mandaat",
    Code.CONTROLLER: "ziet het geld en maakt verdelingen",
    Code.DIRECTEUR_BESTUURDER: "ziet alles van het samenwerkingsverband, stelt de verdeling vast en geeft rollen",
    Code.MEDEWERKER: "ziet alles van het samenwerkingsverband, maakt verdelingen en rapportages en geeft rollen",
    Code.LEZER: "leest alleen rapportages die klaar zijn",
    Code.SPECIALIST: "levert de opgaven van de eigen vakgroep in",
}
ZIET = {
    Plek.Soort.SCHOOL: "kleine aantallen en geld van deze school, het wijkplan en de pot van de wijk.",
    Plek.Soort.WIJK: "het wijkplan in wording en de scholen van deze wijk.",
    Plek.Soort.BESTUUR: "geld, opgaven en arrangementen van alle scholen van dit bestuur.",
    Plek.Soort.SWV: "alle wijken, besturen en scholen.",
}
ZIET_ANDERS = {
    Code.PARTNER: "de scholen en het wijkplan van deze wijk, zonder arrangementen en zonder geld van een school.",
    Code.LEZER: "alleen rapportages die klaar zijn.",
    Code.SPECIALIST: "wijken, scholen en vastgestelde plannen; geen geld en geen arrangementen.",
}


def ziet(rol: Rol) -> str:
    """What this role lets somebody see."""
    return ZIET_ANDERS.get(Code(rol.code)) or ZIET[Plek.Soort(rol.plek.soort)]
