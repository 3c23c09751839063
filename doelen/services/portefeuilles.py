"""Who follows a thema over all wijken, and what that person tells the Deelnemersraad."""

from django.core.exceptions import ValidationError
from django.db import transaction

from doelen.models import Portefeuille, Thema
from swv.dagen import vandaag
from swv.models import Lid, Plek, Rol
from wijken.models import Agendapunt, Overleg
from wijken.services import agendapunt_toevoegen

HOUDERS = (Rol.Code.BESTUURDER, Rol.Code.DIRECTEUR_BESTUURDER)


@transaction.atomic
def portefeuille_geven(*, thema: Thema, lid: Lid | None) -> Portefeuille | None:
    """One holder per thema, somebody of the Deelnemersraad; or nobody."""
    if lid is not None and not Rol.objects.geldig(vandaag()).filter(lid=lid, code__in=HOUDERS).exists():
        raise ValidationError({"houder": f"{lid} zit nu niet in de Deelnemersraad. Kies iemand uit de lijst."})
    if lid is None:
        Portefeuille.objects.filter(thema=thema).delete()
        return None
    return Portefeuille.objects.update_or_create(thema=thema, defaults={"lid": lid})[0]


@transaction.atomic
def terugkoppelen(*, thema: Thema, tekst: str, door: Lid) -> Agendapunt:
    """One point on the agenda of the next Deelnemersraad; written again before it, the point has the new words."""
    raad = Plek.objects.get(soort=Plek.Soort.SWV)
    punt = agendapunt_toevoegen(plek=raad, titel=titel_van(thema), toelichting=tekst, door=door)
    if punt.toelichting != tekst:
        punt.toelichting = tekst
        punt.save(update_fields=["toelichting"])
    return punt


def open_terugkoppeling(*, thema: Thema, door: Lid) -> Agendapunt | None:
    """What this member wrote for a Deelnemersraad that is still to come."""
    punten = Agendapunt.objects.filter(titel=titel_van(thema), gemaakt_door=door, plek__soort=Plek.Soort.SWV)
    return punten.exclude(overleg__status=Overleg.Status.GEHOUDEN).select_related("overleg").first()


def titel_van(thema: Thema) -> str:
    return f"Terugkoppeling van de portefeuille {thema}"
