"""The template of new plans, per kalenderjaar, and what a year asks of a wijk. Plans that exist keep their parts."""

from django.core.exceptions import ValidationError
from django.db import transaction

from swv.dagen import vandaag
from wijken.models import Jaarvraag, Sjabloondeel
from wijken.services.sjabloonbegin import JAARVRAGEN, ONDERDELEN
from wijken.services.volgorde import verschuiven


@transaction.atomic
def sjabloondelen_voor(*, jaar: int) -> list[Sjabloondeel]:
    """The parts of a new plan. At first use the built-in ones become rows: one place to change them."""
    if not (delen := sjabloondelen_van(jaar)):
        sjabloon_beginnen(jaar=jaar)
        delen = sjabloondelen_van(jaar)
    return delen


def sjabloondelen_van(jaar: int) -> list[Sjabloondeel]:
    """The parts that hold for a year: its own, else those of the last year before it, else the first there are."""
    alle = list(Sjabloondeel.objects.order_by("jaar", "volgorde"))
    bekend = {deel.jaar for deel in alle}
    eerder = [ander for ander in bekend if ander <= jaar]
    bron = max(eerder) if eerder else min(bekend, default=jaar)
    return [deel for deel in alle if deel.jaar == bron]


@transaction.atomic
def sjabloon_beginnen(*, jaar: int) -> None:
    """The built-in parts for ``jaar`` and what the years ask; twice, or by two wijken together, gives one set."""
    Sjabloondeel.objects.bulk_create(
        (
            Sjabloondeel(
                jaar=jaar,
                volgorde=nummer,
                niveau=deel.niveau,
                soort=deel.soort,
                titel=deel.titel,
                uitleg="\n".join(deel.uitleg),
                woorden=deel.woorden,
            )
            for nummer, deel in enumerate(ONDERDELEN, start=1)
        ),
        ignore_conflicts=True,
    )
    Jaarvraag.objects.bulk_create(
        (
            Jaarvraag(jaar=jaar, volgorde=nummer, tekst=tekst, bron=bron.format(jaar))
            for nummer, (jaar, tekst, bron) in enumerate(JAARVRAGEN, start=1)
        ),
        ignore_conflicts=True,
    )


@transaction.atomic
def sjabloon_overnemen(*, jaar: int) -> None:
    """Give a year parts of its own: a copy of those that hold for it now. A second time changes nothing."""
    _weiger_voorbij(jaar)
    delen = sjabloondelen_voor(jaar=jaar)
    if delen[0].jaar == jaar:
        return
    for deel in delen:
        deel.pk, deel.jaar, deel._state.adding = None, jaar, True
    Sjabloondeel.objects.bulk_create(delen, ignore_conflicts=True)


@transaction.atomic
def sjabloondeel_bewaren(
    *, deel: Sjabloondeel | None, jaar: int, niveau: str, titel: str, uitleg: str, woorden: int, soort: str
) -> Sjabloondeel:
    """A new part at the end of its year, or a change of one. The same title twice in a year is refused."""
    _weiger_voorbij(jaar)
    rijen = _op_slot(jaar)
    if any(een.titel.lower() == titel.lower() and (deel is None or een.pk != deel.pk) for een in rijen):
        raise ValidationError({"titel": "Dit onderdeel staat al in het sjabloon. Kies een andere titel."})
    deel = deel or Sjabloondeel(jaar=jaar, volgorde=max((een.volgorde for een in rijen), default=0) + 1)
    deel.niveau, deel.titel, deel.uitleg, deel.woorden, deel.soort = niveau, titel, uitleg.strip(), woorden, soort
    deel.save()
    return deel


@transaction.atomic
def sjabloondeel_verplaatsen(*, deel: Sjabloondeel, op: bool) -> None:
    """One place up or down on its own level."""
    _weiger_voorbij(deel.jaar)
    verschuiven(rij=deel, rijen=[een for een in _op_slot(deel.jaar) if een.niveau == deel.niveau], op=op)


@transaction.atomic
def sjabloondeel_verwijderen(*, deel: Sjabloondeel) -> None:
    """Take a part out of the template; plans that have it keep it."""
    _weiger_voorbij(deel.jaar)
    if len(_op_slot(deel.jaar)) == 1:
        raise ValidationError("Een plan heeft ten minste één onderdeel. Voeg eerst een ander toe.")
    deel.delete()


@transaction.atomic
def jaarvraag_bewaren(*, vraag: Jaarvraag | None, jaar: int, tekst: str, bron: str) -> Jaarvraag:
    """Something a year asks of every wijk: new, or changed. The same words for a year give the first row."""
    if vraag is None:
        rijen = list(Jaarvraag.objects.select_for_update().filter(jaar=jaar))
        if zelfde := next((een for een in rijen if een.tekst == tekst), None):
            return zelfde
        vraag = Jaarvraag(jaar=jaar, volgorde=max((een.volgorde for een in rijen), default=0) + 1)
    vraag.tekst, vraag.bron = tekst, bron
    vraag.save()
    return vraag


@transaction.atomic
def jaarvraag_verwijderen(*, vraag: Jaarvraag) -> None:
    """The year does not ask this any more."""
    vraag.delete()


def _op_slot(jaar: int) -> list[Sjabloondeel]:
    return list(Sjabloondeel.objects.select_for_update().filter(jaar=jaar).order_by("volgorde"))


def _weiger_voorbij(jaar: int) -> None:
    if jaar < vandaag().year:
        raise ValidationError(f"De plannen van {jaar} zijn er al. Verander het sjabloon van een later jaar.")
