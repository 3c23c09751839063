"""Who must agree before a plan or a change of it is vastgesteld, and the frozen version that follows."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import Exists

from swv.dagen import vandaag
from swv.models import Instelling, Lid, Rol
from swv.register import register
from swv.templatetags.getallen import euro_heel
from wijken.models import Planversie, School, Wijkplan, Wijziging
from wijken.services.planinhoud import als_json, controlegetal, planinhoud, vingerafdruk, volledige_inhoud
from wijken.services.planverschil import Planverschil, planverschil

ONGELEZEN = "De tekst is veranderd sinds u hem opende. Lees het plan opnieuw en teken dan."


@dataclass(frozen=True)
class Tekenronde:
    """The schools that sign, all of them or any one; ``begeleider``: whether the procesbegeleider agreed, if asked."""

    scholen: frozenset[int]
    allemaal: bool = True
    begeleider: bool | None = None
    niet_door: int | None = None

    def is_rond(self, getekend: set[int]) -> bool:
        scholen = self.scholen <= getekend if self.allemaal else bool(self.scholen & getekend)
        return scholen and self.begeleider is not False

    def toets(self, school: School, door: Lid, jaar: int) -> None:
        """ValidationError when this member cannot sign for this school now."""
        if school.pk not in self.scholen and self.begeleider is not None and self.allemaal:
            raise ValidationError("Een kleine wijziging tekent alleen de penvoerder, samen met de procesbegeleider.")
        if school.pk not in self.scholen:
            raise ValidationError(f"{school} hoort op 1 januari {jaar} niet bij deze wijk en tekent dit plan niet.")
        if door.pk == self.niet_door:
            raise ValidationError("U hebt deze wijziging zelf gemaakt. Laat een andere directeur van de wijk tekenen.")


def open_wijziging(plan: Wijkplan) -> Wijziging | None:
    """The change that is under way."""
    return Wijziging.objects.filter(wijkplan=plan, klaar_op=None).select_related("gemaakt_door").first()


def tekenronde(plan: Wijkplan) -> Tekenronde:
    """All schools of the wijk, or for a small change the penvoerder (else any other directeur) and the begeleider."""
    scholen = frozenset(School.objects.van_wijkplan(plan.wijk_id, plan.jaar).values_list("pk", flat=True))
    wijziging = open_wijziging(plan)
    if wijziging is None or wijziging.omvang != Wijziging.Omvang.KLEIN:
        return Tekenronde(scholen)
    begeleider = wijziging.begeleider_op is not None
    return kleine_ronde(scholen, plan.penvoerder_id, wijziging.gemaakt_door_id, begeleider=begeleider)


def kleine_ronde(scholen: frozenset[int], penvoerder: int | None, maker: int, *, begeleider: bool) -> Tekenronde:
    """Who agrees to a small change."""
    if penvoerder in scholen:
        return Tekenronde(frozenset({penvoerder}), begeleider=begeleider)
    niet_door = maker if len(scholen) > 1 else None
    return Tekenronde(scholen, allemaal=False, begeleider=begeleider, niet_door=niet_door)


def weiger_ongelezen(plan: Wijkplan, gelezen: str) -> None:
    """Nobody agrees to what they did not see."""
    if gelezen != vingerafdruk(plan):
        raise ValidationError(ONGELEZEN)


def nieuwste_versie(plan: Wijkplan) -> Planversie | None:
    """What holds: the version with the highest number."""
    return Planversie.objects.filter(wijkplan=plan).order_by("-nummer").first()


def verschil_met_versie(plan: Wijkplan) -> Planverschil:
    """What the working text changes of what was agreed."""
    versie = nieuwste_versie(plan)
    if versie is None:
        raise ValidationError("Van dit plan is geen vastgestelde versie bewaard. Vraag het samenwerkingsverband.")
    nu = planinhoud(plan) | {"delen": register.herstelbaar("wijkplan", plan)}
    return planverschil(versie.inhoud, als_json(nu))


def omvang_vastleggen(plan: Wijkplan) -> None:
    """Klein or groot, when the change is handed in."""
    wijziging, verschil = open_wijziging(plan), verschil_met_versie(plan)
    if wijziging is None:
        raise ValidationError("Er loopt geen wijziging van dit plan.")
    if verschil.is_leeg:
        raise ValidationError("Er is nog niets veranderd. Pas iets aan in het plan, of trek de wijziging in.")
    groot = redenen_groot(plan, verschil)
    wijziging.omvang = Wijziging.Omvang.GROOT if groot else Wijziging.Omvang.KLEIN
    wijziging.save(update_fields=["omvang"])


def redenen_groot(plan: Wijkplan, verschil: Planverschil) -> list[str]:
    """Why all schools sign again; empty for a small change."""
    rollen = Rol.objects.geldig(vandaag()).filter(code=Rol.Code.PROCESBEGELEIDER, plek=plan.wijk_id)
    instelling = Instelling.objects.annotate(begeleider=Exists(rollen))
    grens, begeleider = instelling.values_list("wijziging_groot_vanaf", "begeleider").get()
    redenen = {
        f"er verschuift {euro_heel(verschil.verschoven)}, en groot is vanaf {euro_heel(grens)}": verschil.verschoven
        >= grens,
        "er komt een onderdeel of wijkdoel bij, of er gaat er een weg": verschil.van_opbouw,
        "de penvoerder verandert": verschil.penvoerder is not None,
        "de wijk heeft nu geen procesbegeleider": not begeleider,
        "er is geen penvoerder en geen andere directeur die kan meelezen": not _tweede_lezer(plan),
    }
    return [reden for reden, geldt in redenen.items() if geldt]


def _tweede_lezer(plan: Wijkplan) -> bool:
    """Whether a small change has somebody to sign: the penvoerder, else a directeur who did not make it."""
    scholen = School.objects.van_wijkplan(plan.wijk_id, plan.jaar)
    if plan.penvoerder_id or len(scholen) < 2:
        return True
    wijziging = open_wijziging(plan)
    directeuren = Rol.objects.geldig(vandaag()).filter(code=Rol.Code.DIRECTEUR, plek__in=[een.pk for een in scholen])
    return wijziging is None or directeuren.exclude(lid=wijziging.gemaakt_door_id).exists()


def akkoorden_laten_vervallen(plan: Wijkplan) -> None:
    """The signatures under what changes now; those under a frozen version stay readable in it."""
    plan.akkoorden.all().delete()
    Wijziging.objects.filter(wijkplan=plan, klaar_op=None).update(omvang="", begeleider=None, begeleider_op=None)


def versie_maken(plan: Wijkplan) -> Planversie:
    """Freeze the plan as it is; a change that was under way ends with it."""
    wijziging, vorige = open_wijziging(plan), nieuwste_versie(plan)
    inhoud = volledige_inhoud(plan)
    if wijziging is not None:
        inhoud |= als_json({"wijziging": _van_wijziging(wijziging)})
        wijziging.afsluiten(Wijziging.Uitkomst.VASTGESTELD)
    nummer = vorige.nummer + 1 if vorige else 1
    return Planversie.objects.create(wijkplan=plan, nummer=nummer, inhoud=inhoud, sha256=controlegetal(inhoud))


def _van_wijziging(wijziging: Wijziging) -> dict[str, object]:
    return {
        "reden": wijziging.reden,
        "omvang": wijziging.omvang,
        "door": wijziging.gemaakt_door.naam,
        "begeleider": wijziging.begeleider.naam if wijziging.begeleider else "",
        "begeleider_op": wijziging.begeleider_op,
    }
