"""Who may ask, see and decide on an arrangement. Pure: roles in, yes or no out."""

from dataclasses import dataclass
from typing import Any

import rules
from django.db.models import Exists, OuterRef

from arrangementen.models import Arrangement
from swv.dagen import vandaag
from swv.models import Lid, Mandaat, Rol
from swv.toegang.rechten import heeft, plekken
from wijken.bereik import BESTUURSROLLEN, SCHOOLROLLEN, bereik
from wijken.models import Bestuur, Indeling, School

DREMPEL = 5


@dataclass(frozen=True)
class Zicht:
    """Whose arrangementen a member finds in the list; ``alles`` for who works for the whole samenwerkingsverband."""

    scholen: frozenset[int]
    wijken: frozenset[int]
    alles: bool


def zicht(lid: Lid) -> Zicht:
    """Own schools, the schools of the own bestuur, and the wijken whose pot a member shares or guides."""
    eigen = bereik(lid)
    wijken = eigen.wijken - plekken(lid, Rol.Code.PARTNER)
    return Zicht(eigen.scholen | eigen.bestuursscholen, frozenset(wijken), eigen.swv_breed)


def scholen_van_bestuurder(lid: Lid) -> frozenset[int]:
    """The schools a member decides for as bestuurder; asks the database only when other besturen mix in."""
    besturen = plekken(lid, Rol.Code.BESTUURDER)
    if not besturen:
        return frozenset()
    if plekken(lid, *BESTUURSROLLEN) <= besturen:
        return bereik(lid).bestuursscholen
    rijen = Indeling.objects.op(vandaag()).filter(bestuur__in=besturen)
    return frozenset(rijen.values_list("school_id", flat=True))


def mag_lijst(lid: Lid, onderwerp: Any = None) -> bool:
    """Open the list: everyone but lezers, partners and specialisten, who have no arrangementen of their own."""
    eigen = zicht(lid)
    return bool(eigen.scholen or eigen.wijken or eigen.alles)


def mag_zien(lid: Lid, arrangement: Arrangement) -> bool:
    """Open the page of one arrangement."""
    eigen = zicht(lid)
    return eigen.alles or arrangement.school_id in eigen.scholen or arrangement.wijk_id in eigen.wijken


def mag_aantal_zien(lid: Lid, arrangement: Arrangement) -> bool:
    """See a small count and what the pupils need: who fills, guides or decides it (besluit 18)."""
    return (
        arrangement.school_id in plekken(lid, *SCHOOLROLLEN)
        or arrangement.wijk_id in plekken(lid, Rol.Code.PROCESBEGELEIDER)
        or mag_beslissen(lid, arrangement)
    )


def mag_bedrag_zien(lid: Lid, arrangement: Arrangement) -> bool:
    """See the euros. With a usual price per pupil they would give a hidden count away."""
    return mag_aantal_zien(lid, arrangement) or (arrangement.leerlingen >= DREMPEL and mag_zien(lid, arrangement))


def mag_aanvragen(lid: Lid, school: School | None = None) -> bool:
    """The intern begeleider and the directeur ask for their own school."""
    return heeft(lid, *SCHOOLROLLEN) if school is None else school.pk in plekken(lid, *SCHOOLROLLEN)


def mag_bevestigen(lid: Lid, arrangement: Arrangement) -> bool:
    """The directeur of the school agrees to the money."""
    return arrangement.school_id in plekken(lid, Rol.Code.DIRECTEUR)


def mag_beslissen(lid: Lid, arrangement: Arrangement) -> bool:
    """The bestuurder of the school's bestuur, or its kwaliteitsmedewerker with a mandaat that runs.

    The amount is a rule of the service: above it the reader is told so, instead of finding no button.
    """
    return mag_afwijzen(lid, arrangement) or mandaat_voor(lid, arrangement) is not None


def mag_afwijzen(lid: Lid, arrangement: Arrangement) -> bool:
    """Saying no is never mandated: it stays with the bestuurder."""
    return arrangement.school_id in scholen_van_bestuurder(lid)


def mandaten_van(lid: Lid) -> dict[int, Mandaat]:
    """School → the mandaat on which this member may approve its arrangementen today; asked once per request.

    None holds without the role of both: the nemer is kwaliteitsmedewerker and the gever bestuurder of that bestuur.
    """
    if not hasattr(lid, "_mandaten"):
        besturen = plekken(lid, Rol.Code.KWALITEITSMEDEWERKER)
        lid._mandaten = _mandaten(lid, besturen) if besturen else {}
    return lid._mandaten


def mandaat_voor(lid: Lid, arrangement: Arrangement) -> Mandaat | None:
    """The mandaat that reaches the school of this arrangement, whatever the amount."""
    return mandaten_van(lid).get(arrangement.school_id)


def _mandaten(lid: Lid, besturen: set[int]) -> dict[int, Mandaat]:
    nu = vandaag()
    gever = Rol.objects.geldig(nu).filter(
        lid=OuterRef("gever"), plek=OuterRef("bestuur"), code=Rol.Code.BESTUURDER, lid__vertrokken_op=None
    )
    mandaten = Mandaat.objects.filter(nemer=lid, bestuur__in=besturen, ingetrokken_op=None)
    mandaten = mandaten.filter(Exists(gever), begin__lte=nu, einde__gte=nu).select_related("gever")
    per_bestuur = {mandaat.bestuur_id: mandaat for mandaat in mandaten}
    if not per_bestuur:
        return {}
    rijen = Indeling.objects.op(nu).filter(bestuur__in=per_bestuur).values_list("school_id", "bestuur_id")
    return {school: per_bestuur[bestuur] for school, bestuur in rijen}


def mag_mandaat_geven(lid: Lid, bestuur: Bestuur) -> bool:
    """A bestuurder of this bestuur gives and stops mandaten."""
    return bestuur.pk in plekken(lid, Rol.Code.BESTUURDER)


def mag_mandaten_zien(lid: Lid, bestuur: Bestuur) -> bool:
    """The bestuur itself, and who works for the whole samenwerkingsverband."""
    return bestuur.pk in plekken(lid, *BESTUURSROLLEN) or bereik(lid).swv_breed


def mag_intrekken(lid: Lid, arrangement: Arrangement) -> bool:
    """The school takes its own request back."""
    return arrangement.school_id in plekken(lid, *SCHOOLROLLEN)


rules.add_perm("arrangementen.lijst", rules.predicate(mag_lijst))
rules.add_perm("arrangementen.zien", rules.predicate(mag_zien))
rules.add_perm("arrangementen.zien_aantal", rules.predicate(mag_aantal_zien))
rules.add_perm("arrangementen.aanvragen", rules.predicate(mag_aanvragen))
rules.add_perm("arrangementen.bevestigen", rules.predicate(mag_bevestigen))
rules.add_perm("arrangementen.beslissen", rules.predicate(mag_beslissen))
rules.add_perm("arrangementen.afwijzen", rules.predicate(mag_afwijzen))
rules.add_perm("arrangementen.geef_mandaat", rules.predicate(mag_mandaat_geven))
rules.add_perm("arrangementen.intrekken", rules.predicate(mag_intrekken))
