"""Evaluatiegesprekken: planned or begun, filled in by two people at once, closed for good."""

import datetime
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from swv.dagen import vandaag
from swv.models import Lid, Plek
from wijken.models import Gesprek, Gespreksonderwerp
from wijken.services.dialoogkaarten import kaarten_voor
from wijken.services.samen_invullen import Invoer, Waarden, rijen_opslaan

KOP, SLOT = "kop", "slot"
AF = "Dit gesprek is afgerond en verandert niet meer. Wat u nu afspreekt, hoort bij het volgende."


@transaction.atomic
def gesprek_beginnen(*, plek: Plek, datum: datetime.date, vorm: str, door: Lid) -> Gesprek:
    """Plan a talk, or begin it, with the cards of today. The same day twice gives the talk that is there."""
    _let_op_datum(datum, vorm)
    plek = Plek.objects.select_for_update().get(pk=plek.pk)
    gesprek, nieuw = Gesprek.objects.get_or_create(plek=plek, datum=datum, vorm=vorm, defaults={"gemaakt_door": door})
    if nieuw:
        Gespreksonderwerp.objects.bulk_create(
            Gespreksonderwerp(gesprek=gesprek, kaart=kaart, volgorde=nummer, titel=kaart.titel, vraag=kaart.vraag)
            for nummer, kaart in enumerate(kaarten_voor(plek), start=1)
        )
    return gesprek


@transaction.atomic
def gesprek_opslaan(*, gesprek: Gesprek, invoer: Iterable[Invoer]) -> dict[str, Waarden]:
    """Save the rows that changed; returns by key what another wrote meanwhile in a row that is therefore not saved."""
    gesprek = _op_slot(gesprek)
    te_doen = [een for een in invoer if een.veranderd]
    if not te_doen:
        return {}
    _weiger_af(gesprek)
    onderwerpen = {sleutel_van(een): een for een in gesprek.onderwerpen.all()}

    def nu(sleutel: str) -> Waarden:
        return _waarden(gesprek, onderwerpen.get(sleutel), sleutel)

    def schrijf(sleutel: str, waarden: Waarden) -> None:
        _schrijf(sleutel, waarden, gesprek, onderwerpen.get(sleutel))

    return rijen_opslaan(te_doen, nu=nu, schrijf=schrijf)


@transaction.atomic
def gesprek_afronden(*, gesprek: Gesprek) -> Gesprek:
    """Close it. Twice changes nothing; a day to come, or a talk in which nothing was said, is refused."""
    gesprek = _op_slot(gesprek)
    if gesprek.klaar_op:
        return gesprek
    if gesprek.datum > vandaag():
        raise ValidationError("Dit gesprek is nog niet geweest. Rond het af op de dag zelf, of kies een andere dag.")
    if not gesprek.onderwerpen.exclude(stand="").exists():
        raise ValidationError("Zeg van ten minste één onderwerp hoe het gaat. Daar begint het volgende gesprek mee.")
    gesprek.klaar_op = timezone.now()
    gesprek.save(update_fields=["klaar_op"])
    return gesprek


@transaction.atomic
def gesprek_weghalen(*, gesprek: Gesprek) -> None:
    """A talk that does not take place; one in which something was written stays."""
    gesprek = _op_slot(gesprek)
    _weiger_af(gesprek)
    gezegd = gesprek.onderwerpen.exclude(stand="", notitie="").exists()
    if gezegd or gesprek.samenvatting or gesprek.actiepunten.exists():
        raise ValidationError("Er is al iets opgeschreven. Maak dat eerst leeg, of kies een andere dag.")
    gesprek.delete()


def sleutel_van(onderwerp: Gespreksonderwerp) -> str:
    """``onderwerp-12``."""
    return f"onderwerp-{onderwerp.pk}"


def _waarden(gesprek: Gesprek, onderwerp: Gespreksonderwerp | None, sleutel: str) -> Waarden:
    """What stands there now, in the order of the fields of its row."""
    if onderwerp is not None:
        return onderwerp.stand, onderwerp.notitie
    return (str(gesprek.datum), gesprek.erbij) if sleutel == KOP else (gesprek.samenvatting,)


def _schrijf(sleutel: str, waarden: Waarden, gesprek: Gesprek, onderwerp: Gespreksonderwerp | None) -> None:
    if onderwerp is not None:
        onderwerp.stand, onderwerp.notitie = waarden
        onderwerp.save(update_fields=["stand", "notitie"])
    elif sleutel == SLOT:
        gesprek.samenvatting = waarden[0]
        gesprek.save(update_fields=["samenvatting"])
    else:
        _verzet(gesprek, *waarden)


def _verzet(gesprek: Gesprek, dag: str, erbij: str) -> None:
    datum = datetime.date.fromisoformat(dag)
    _let_op_datum(datum, gesprek.vorm)
    zelfde = Gesprek.objects.filter(plek=gesprek.plek_id, datum=datum, vorm=gesprek.vorm).exclude(pk=gesprek.pk)
    if zelfde.exists():
        raise ValidationError("Op die dag staat al een gesprek met deze plek. Kies een andere dag.")
    gesprek.datum, gesprek.erbij = datum, erbij
    gesprek.save(update_fields=["datum", "erbij"])


def _let_op_datum(datum: datetime.date, vorm: str) -> None:
    nu = vandaag()
    if vorm == Gesprek.Vorm.SCHRIFTELIJK and datum > nu:
        raise ValidationError({"datum": "Schriftelijk vult u in op vandaag of een eerdere dag."})
    if abs(datum.year - nu.year) > 1:
        raise ValidationError({"datum": f"Kies een dag in {nu.year - 1}, {nu.year} of {nu.year + 1}."})


def _op_slot(gesprek: Gesprek) -> Gesprek:
    return Gesprek.objects.select_for_update().get(pk=gesprek.pk)


def _weiger_af(gesprek: Gesprek) -> None:
    if gesprek.klaar_op:
        raise ValidationError(AF)
