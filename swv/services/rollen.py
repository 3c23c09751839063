"""Who hands out which role. Rows are never deleted once they began; two at once wait for each other on one lock."""

import datetime
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef

from swv.dagen import vandaag
from swv.models import Lid, Logregel, Plek, Rol, Toegang, Uitnodiging
from swv.services.logboek import loggen

Code, Soort = Rol.Code, Plek.Soort
BEHEERROLLEN = (Code.MEDEWERKER, Code.DIRECTEUR_BESTUURDER)
ROLPLEKKEN: dict[str, tuple[str, ...]] = {
    Code.DIRECTEUR: (Soort.SCHOOL,),
    Code.INTERN_BEGELEIDER: (Soort.SCHOOL,),
    Code.PROCESBEGELEIDER: (Soort.WIJK,),
    Code.PARTNER: (Soort.WIJK,),
    Code.BESTUURDER: (Soort.BESTUUR,),
    Code.KWALITEITSMEDEWERKER: (Soort.BESTUUR,),
    Code.CONTROLLER: (Soort.BESTUUR, Soort.SWV),
    Code.DIRECTEUR_BESTUURDER: (Soort.SWV,),
    Code.MEDEWERKER: (Soort.SWV,),
    Code.LEZER: (Soort.SWV,),
    Code.SPECIALIST: (Soort.SWV,),
}
NIET_ZELF = "Uw eigen rollen verandert u niet zelf. Vraag het een andere medewerker of de directeur-bestuurder."
ALLEEN_DIRECTEUR_BESTUURDER = "De rol directeur-bestuurder geeft en beëindigt alleen een directeur-bestuurder."
LAATSTE = (
    "Dit is de laatste die rollen kan geven. Geef eerst een andere collega de rol medewerker, zonder einddatum, "
    "en wacht tot die collega heeft ingelogd."
)


def toegangsslot() -> None:
    """Every change of who may enter waits here: the place of the samenwerkingsverband itself is the lock."""
    Plek.objects.select_for_update(no_key=True).get(soort=Soort.SWV)


@transaction.atomic
def rol_geven(
    *,
    lid: Lid,
    code: str,
    plek: Plek,
    begin: datetime.date,
    door: Lid,
    vakgroep: str = "",
    einde: datetime.date | None = None,
) -> Rol:
    """Give a role from ``begin`` up to and including ``einde``; the same role twice at a time is refused."""
    toegangsslot()
    eis_mag_geven(lid=lid, code=code, door=door)
    if Lid.objects.get(pk=lid.pk).vertrokken_op:
        raise ValidationError("Deze collega is vertrokken. Nodig de collega opnieuw uit.")
    rol = Rol(lid=lid, code=code, plek=plek, vakgroep=vakgroep, begin=begin, einde=einde)
    toets_rol(rol)
    eis_geen_overlap(rol, Rol.objects.filter(lid=lid))
    rol.full_clean()
    rol.save()
    loggen(soort=Logregel.Soort.ROL, tekst=f"Gekregen: {rol}, {periode(rol)}", wie=door, over=lid)
    return rol


@transaction.atomic
def rol_beeindigen(*, rol: Rol, laatste_dag: datetime.date, door: Lid) -> None:
    """Let a role end; one that has not begun yet does not go on (its history stays)."""
    toegangsslot()
    rol = Rol.objects.select_related("lid", "plek").get(pk=rol.pk)
    eis_mag_geven(lid=rol.lid, code=rol.code, door=door)
    if rol.einde == laatste_dag:
        return
    _toets_laatste_dag(rol, laatste_dag)
    if rol.code in BEHEERROLLEN:
        eis_andere_beheerder(lid=rol.lid)
    stoppen(rol, laatste_dag)
    loggen(soort=Logregel.Soort.ROL, tekst=f"Beëindigd: {rol}, {periode(rol)}", wie=door, over=rol.lid)


def stoppen(rol: Rol, laatste_dag: datetime.date) -> None:
    """Set the last day; a role that would never hold is taken away, its event row tells that it was there."""
    if laatste_dag < rol.begin:
        rol.delete()
        return
    rol.einde = laatste_dag
    rol.save(update_fields=["einde"])


def eis_mag_geven(*, lid: Lid | None, code: str, door: Lid) -> None:
    """Asked of the database, not of what the page loaded: the one who acts is beheerder now, and not the subject."""
    codes = set(Rol.objects.geldig(vandaag()).filter(lid=door, lid__vertrokken_op=None).values_list("code", flat=True))
    if not codes & set(BEHEERROLLEN):
        raise ValidationError("Rollen geeft alleen een medewerker of de directeur-bestuurder.")
    if lid is not None and lid.pk == door.pk:
        raise ValidationError(NIET_ZELF)
    if code == Code.DIRECTEUR_BESTUURDER and Code.DIRECTEUR_BESTUURDER not in codes:
        raise ValidationError(ALLEEN_DIRECTEUR_BESTUURDER)


def eis_andere_beheerder(*, lid: Lid) -> None:
    """Somebody else holds the keys, today and without an end, and has really been inside."""
    anderen = Rol.objects.geldig(vandaag()).filter(code__in=BEHEERROLLEN, einde=None, lid__vertrokken_op=None)
    toegang = Toegang.objects.filter(gebruiker=OuterRef("lid__gebruiker"), samenwerkingsverband=OuterRef("swv"))
    uitgenodigd = Uitnodiging.objects.filter(lid=OuterRef("lid"), gebruikt_op=None)
    binnen = Logregel.objects.filter(wie=OuterRef("lid"), soort=Logregel.Soort.INGELOGD)
    if not anderen.exclude(lid=lid).filter(Exists(toegang), ~Exists(uitgenodigd) | Exists(binnen)).exists():
        raise ValidationError(LAATSTE)


def toets_rol(rol: Rol) -> None:
    """What the row itself must be: a fitting place, a vakgroep for a specialist only, days that can still come."""
    if rol.plek.soort not in ROLPLEKKEN[rol.code]:
        raise ValidationError({"plek": f"De rol {rol.get_code_display().lower()} hoort bij {soorten(rol.code)}."})
    if rol.code == Code.SPECIALIST and not rol.vakgroep:
        raise ValidationError({"vakgroep": "Kies de vakgroep van deze specialist."})
    if rol.code != Code.SPECIALIST and rol.vakgroep:
        raise ValidationError({"vakgroep": "Alleen een specialist heeft een vakgroep. Laat dit leeg."})
    if rol.begin < vandaag():
        raise ValidationError({"begin": "Een rol begint vandaag of later. Kies een andere dag."})
    if rol.einde and rol.einde < rol.begin:
        raise ValidationError({"einde": "De laatste dag ligt voor de eerste dag. Kies een latere dag."})


def eis_geen_overlap(rol: Rol, bestaande: Iterable[Rol]) -> None:
    """The same role at the same place twice at a time (besluit 24); under the lock, so two tabs cannot both pass."""
    for ander in bestaande:
        if overlapt(rol, ander):
            raise ValidationError(f"Deze collega heeft deze rol al, {periode(ander)}. Beëindig die eerst.")


def overlapt(een: Rol, ander: Rol) -> bool:
    """Whether two rows are the same role with a day in common."""
    zelfde = all(getattr(een, veld) == getattr(ander, veld) for veld in ("code", "plek_id", "vakgroep"))
    eindes = een.einde or datetime.date.max, ander.einde or datetime.date.max
    return zelfde and een.begin <= eindes[1] and ander.begin <= eindes[0]


def soorten(code: str) -> str:
    """``een school`` · ``een bestuur of het samenwerkingsverband``."""
    namen = {Soort.SWV: "het samenwerkingsverband", Soort.BESTUUR: "een bestuur"}
    return " of ".join(namen.get(Soort(soort), f"een {soort}") for soort in ROLPLEKKEN[code])


def periode(rol: Rol) -> str:
    """``vanaf 22-11-2026`` · ``van 22-11-2026 tot en met 31-12-2026``."""
    if rol.einde is None:
        return f"vanaf {rol.begin:%d-%m-%Y}"
    return f"van {rol.begin:%d-%m-%Y} tot en met {rol.einde:%d-%m-%Y}"


def _toets_laatste_dag(rol: Rol, laatste_dag: datetime.date) -> None:
    gisteren = vandaag() - datetime.timedelta(days=1)
    if laatste_dag < gisteren:
        raise ValidationError({"laatste_dag": "Dat is al voorbij. Kies gisteren, vandaag of een latere dag."})
    if rol.einde and rol.einde < laatste_dag:
        raise ValidationError({"laatste_dag": f"De rol stopt al op {rol.einde:%d-%m-%Y}. Geef voor later een nieuwe."})
    if laatste_dag < rol.begin <= vandaag():
        raise ValidationError({"laatste_dag": "De rol begint vandaag. Kies vandaag als laatste dag."})
