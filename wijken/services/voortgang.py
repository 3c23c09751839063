"""Telling how a plan goes: row by row, handed in, opened again, and once a year what was learned."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from swv.dagen import Periode
from swv.models import Lid
from swv.templatetags.getallen import datum
from wijken.models import Actie, Planevaluatie, Stand, Voortgang, Voortgangsregel, Wijkdoel, Wijkplan
from wijken.services.planherstel import afgesproken_dingen
from wijken.services.samen_invullen import Invoer, Waarden, rijen_opslaan
from wijken.services.voortgangsdagen import einde, is_open, opent
from wijken.services.wijkplan import plan_op_slot

WOORDEN = ("helpt", "hindert")
NIEMAND = "Dit plan is nog niet vastgesteld. Voortgang schrijft u bij een plan dat vaststaat."


@transaction.atomic
def voortgang_opslaan(*, wijkplan: Wijkplan, periode: Periode, invoer: Iterable[Invoer]) -> dict[str, Waarden]:
    """Save the rows that changed; returns by key what another wrote meanwhile in a row that is therefore not saved."""
    plan = _open_plan(wijkplan, periode)
    te_doen = [een for een in invoer if een.veranderd]
    if not te_doen:
        return {}
    voortgang = _schrijfbare_voortgang(plan, periode)
    regels = {sleutel_van(regel): regel for regel in voortgang.regels.all()}
    return rijen_opslaan(
        te_doen,
        nu=lambda sleutel: _waarden_nu(sleutel, voortgang, regels),
        schrijf=lambda sleutel, waarden: _schrijf(sleutel, waarden, voortgang, regels),
    )


@transaction.atomic
def rest_loopt(*, wijkplan: Wijkplan, periode: Periode) -> int:
    """Give every actie and wijkdoel without a row the stand of last time, or loopt when it had to begin; how many."""
    plan = _open_plan(wijkplan, periode)
    voortgang = _schrijfbare_voortgang(plan, periode)
    gezegd = {sleutel_van(regel) for regel in voortgang.regels.all()}
    vorige = laatste_standen(plan, voor=periode)
    rijen = []
    for ding in te_vertellen(plan):
        if sleutel(ding) not in gezegd:
            stand, tekst = _zoals_vorige_keer(plan, ding, vorige.get(sleutel(ding)), periode)
            rijen.append(Voortgangsregel(voortgang=voortgang, stand=stand, tekst=tekst, **{_soort(ding): ding}))
    Voortgangsregel.objects.bulk_create(rijen)
    return len(rijen)


@transaction.atomic
def voortgang_indienen(*, wijkplan: Wijkplan, periode: Periode, door: Lid) -> Voortgang:
    """The wijk is done with this period. Handing in twice changes nothing."""
    plan = _open_plan(wijkplan, periode)
    voortgang = Voortgang.objects.get_or_create(wijkplan=plan, periode=periode)[0]
    if voortgang.ingediend_op:
        return voortgang
    gezegd = {sleutel_van(regel) for regel in voortgang.regels.all()}
    open_nog = [ding for ding in te_vertellen(plan) if sleutel(ding) not in gezegd]
    if open_nog:
        eerste = f"te beginnen met ‘{open_nog[0]}’" if len(open_nog) > 1 else f"‘{open_nog[0]}’"
        raise ValidationError(
            f"Zeg nog waar {len(open_nog)} {'actie staat' if len(open_nog) == 1 else 'acties of doelen staan'}, "
            f"{eerste}. Of kies ‘De rest loopt nog’."
        )
    voortgang.ingediend_op, voortgang.ingediend_door = timezone.now(), door
    voortgang.save(update_fields=["ingediend_op", "ingediend_door"])
    return voortgang


@transaction.atomic
def voortgang_heropenen(*, wijkplan: Wijkplan, periode: Periode) -> Voortgang:
    """Go on writing, until the next period opens."""
    voortgang = Voortgang.objects.get_or_create(wijkplan=_open_plan(wijkplan, periode), periode=periode)[0]
    voortgang.ingediend_op, voortgang.ingediend_door = None, None
    voortgang.save(update_fields=["ingediend_op", "ingediend_door"])
    return voortgang


@transaction.atomic
def evaluatie_opslaan(*, wijkplan: Wijkplan, invoer: Iterable[Invoer], door: Lid) -> dict[str, Waarden]:
    """Save what was learned, per niveau (the key); returns what another wrote meanwhile, as ``voortgang_opslaan``."""
    plan = plan_op_slot(wijkplan.pk)
    if not plan.is_afgesproken:
        raise ValidationError(NIEMAND)
    staat_er = {rij.niveau: rij for rij in plan.evaluaties.all()}

    def schrijf(niveau: str, waarden: Waarden) -> None:
        rij = staat_er.get(niveau) or Planevaluatie(wijkplan=plan, niveau=niveau)
        (rij.werkte, rij.anders), rij.door = waarden, door
        rij.save()

    def nu(niveau: str) -> Waarden | None:
        rij = staat_er.get(niveau)
        return (rij.werkte, rij.anders) if rij else None

    return rijen_opslaan(invoer, nu=nu, schrijf=schrijf)


def dingen_van(plan: Wijkplan) -> list[Actie | Wijkdoel]:
    """What the wijk tells about: its acties, then its own goals; during a change those that were agreed."""
    if plan.wordt_gewijzigd and plan.leesversie is not None:
        return afgesproken_dingen(plan, plan.leesversie.inhoud)
    acties = Actie.objects.filter(onderdeel__wijkplan=plan).select_related("onderdeel", "wijkdoel")
    return [*acties.order_by("onderdeel__volgorde", "begin", "pk"), *plan.wijkdoelen.all()]


def te_vertellen(plan: Wijkplan) -> list[Actie | Wijkdoel]:
    """``dingen_van`` without what the change that is being written takes out: nothing can be told about that now."""
    dingen = dingen_van(plan)
    if not plan.wordt_gewijzigd:
        return dingen
    acties = set(Actie.objects.filter(onderdeel__wijkplan=plan).values_list("pk", flat=True))
    doelen = set(plan.wijkdoelen.values_list("pk", flat=True))
    return [ding for ding in dingen if ding.pk in (acties if isinstance(ding, Actie) else doelen)]


def laatste_standen(plan: Wijkplan, *, voor: Periode) -> dict[str, Voortgangsregel]:
    """By key the newest row of the periods before this one."""
    regels = Voortgangsregel.objects.filter(voortgang__wijkplan=plan, voortgang__periode__lt=voor)
    rijen = regels.select_related("voortgang").order_by("voortgang__periode", "pk")
    return {sleutel_van(regel): regel for regel in rijen}


def sleutel(ding: Actie | Wijkdoel) -> str:
    """``actie-12`` or ``wijkdoel-3``."""
    return f"{_soort(ding)}-{ding.pk}"


def sleutel_van(regel: Voortgangsregel) -> str:
    """The key of what a row is about."""
    return f"actie-{regel.actie_id}" if regel.actie_id else f"wijkdoel-{regel.wijkdoel_id}"


def _soort(ding: Actie | Wijkdoel) -> str:
    return "actie" if isinstance(ding, Actie) else "wijkdoel"


def _open_plan(wijkplan: Wijkplan, periode: Periode) -> Wijkplan:
    plan = plan_op_slot(wijkplan.pk)
    if not plan.is_afgesproken:
        raise ValidationError(NIEMAND)
    if not is_open(plan.jaar, periode):
        begint = opent(plan.jaar, periode)
        raise ValidationError(
            f"De voortgang over {periode} {plan.jaar} staat niet open. U vult haar in vanaf {datum(begint)}, "
            "tot de volgende periode aan de beurt is."
        )
    return plan


def _schrijfbare_voortgang(plan: Wijkplan, periode: Periode) -> Voortgang:
    rijen = Voortgang.objects.select_related("ingediend_door")
    voortgang = rijen.get_or_create(wijkplan=plan, periode=periode)[0]
    if voortgang.ingediend_door:
        wie = voortgang.ingediend_door.naam
        raise ValidationError(f"{wie} diende deze voortgang al in. Heropen haar als er nog iets moet veranderen.")
    return voortgang


def _waarden_nu(sleutel: str, voortgang: Voortgang, regels: dict[str, Voortgangsregel]) -> Waarden | None:
    if sleutel in WOORDEN:
        return (getattr(voortgang, sleutel),)
    regel = regels.get(sleutel)
    return (regel.stand, regel.tekst) if regel else None


def _schrijf(sleutel: str, waarden: Waarden, voortgang: Voortgang, regels: dict[str, Voortgangsregel]) -> None:
    if sleutel in WOORDEN:
        setattr(voortgang, sleutel, waarden[0])
        voortgang.save(update_fields=[sleutel])
        return
    soort, pk = sleutel.split("-")
    stand, tekst = waarden
    if stand == Stand.GESTOPT and not tekst:
        raise ValidationError("Schrijf in één regel waarom dit is gestopt.")
    regel = regels.get(sleutel) or Voortgangsregel(voortgang=voortgang, **{f"{soort}_id": int(pk)})
    regel.stand, regel.tekst = stand, tekst
    regel.save()


def _zoals_vorige_keer(
    plan: Wijkplan, ding: Actie | Wijkdoel, toen: Voortgangsregel | None, periode: Periode
) -> Waarden:
    """Klaar and gestopt stay with their words; what had to begin by the end of the period runs."""
    if toen and toen.stand in (Stand.KLAAR, Stand.GESTOPT):
        return toen.stand, toen.tekst
    nog_niet = isinstance(ding, Actie) and ding.begin > einde(plan.jaar, periode)
    return Stand.NIET_BEGONNEN if nog_niet else Stand.LOOPT, ""
