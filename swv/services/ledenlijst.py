"""Many invitations from one list: judged line by line, done together or not at all."""

import datetime
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from swv.models import Lid, Plek, Rol
from swv.services.rollen import BEHEERROLLEN, ROLPLEKKEN, eis_geen_overlap, eis_mag_geven, rol_geven, soorten, toets_rol
from swv.services.rollen import toegangsslot as slot
from swv.services.uitnodigingen import uitnodigen

NIEUW, ROL_ERBIJ, HEEFT_AL, FOUT = "nieuw", "rol", "heeft_al", "fout"
KOLOMMEN = ("naam", "email", "rol", "plek", "vakgroep", "begin", "einde")
Regel = dict[str, str]


@dataclass
class Oordeel:
    """What will happen with one line. ``fouten``: (name of the column, what is wrong)."""

    nummer: int
    regel: Regel
    wat: str = FOUT
    lid: Lid | None = None
    rol: Rol | None = None
    fouten: list[tuple[str, str]] = field(default_factory=list)


def lijst_beoordelen(*, regels: list[Regel], door: Lid) -> list[Oordeel]:
    """A verdict per line, in a handful of queries for any length of list; writes nothing."""
    blik = _Blik(regels, door)
    return [blik.oordeel(nummer, regel) for nummer, regel in enumerate(regels, start=2)]


@transaction.atomic
def lijst_verwerken(*, regels: list[Regel], door: Lid) -> Counter[str]:
    """Do the whole list, judged again under the lock; one wrong line and nothing happens. Twice is once.

    Returns how many lines were new, got a role, or had it already.
    """
    slot()
    oordelen = lijst_beoordelen(regels=regels, door=door)
    if any(oordeel.fouten for oordeel in oordelen):
        raise ValidationError("Intussen is er iets veranderd. De lijst is niet verwerkt. Kies de lijst opnieuw.")
    for oordeel in oordelen:
        _verwerken(oordeel, door)
    return Counter(oordeel.wat for oordeel in oordelen)


def _verwerken(oordeel: Oordeel, door: Lid) -> None:
    rol, regel = oordeel.rol, oordeel.regel
    if rol is None or oordeel.wat == HEEFT_AL:
        return
    velden: dict[str, Any] = {
        "code": rol.code,
        "plek": rol.plek,
        "vakgroep": rol.vakgroep,
        "begin": rol.begin,
        "einde": rol.einde,
    }
    lid = Lid.objects.filter(gebruiker__email=regel["email"].lower(), vertrokken_op=None).first()
    if lid is None:
        uitnodigen(naam=regel["naam"], email=regel["email"], door=door, **velden)
    else:
        rol_geven(lid=lid, door=door, **velden)


class _Blik:
    """What the judge knows: places by name and kind, members by address, and the lines it has seen."""

    def __init__(self, regels: list[Regel], door: Lid) -> None:
        self.door = door
        self.plekken: dict[tuple[str, str], list[Plek]] = {}
        for plek in Plek.objects.all():
            self.plekken.setdefault((plek.soort, plek.naam.casefold()), []).append(plek)
        adressen = {regel["email"].lower() for regel in regels}
        leden = Lid.objects.filter(gebruiker__email__in=adressen).select_related("gebruiker").prefetch_related("rollen")
        self.leden = {lid.gebruiker.email: lid for lid in leden}
        self.gezien: set[tuple[str, ...]] = set()
        self.mag = {code: self._mag(code) for code in BEHEERROLLEN}

    def _mag(self, code: str) -> str:
        try:
            eis_mag_geven(lid=None, code=code, door=self.door)
        except ValidationError as fout:
            return fout.messages[0]
        return ""

    def oordeel(self, nummer: int, regel: Regel) -> Oordeel:
        oordeel = Oordeel(nummer, regel, lid=self.leden.get(regel["email"].lower()))
        self._mens(oordeel)
        self._rol(oordeel)
        if not oordeel.fouten and oordeel.rol is not None:
            self._vergelijken(oordeel, oordeel.rol)
        return oordeel

    def _mens(self, oordeel: Oordeel) -> None:
        regel, lid = oordeel.regel, oordeel.lid
        if not regel["naam"] or len(regel["naam"]) > 120:
            oordeel.fouten.append(("naam", "Vul een naam in, van ten hoogste 120 tekens."))
        try:
            validate_email(regel["email"])
        except ValidationError:
            oordeel.fouten.append(("email", "Dit is geen e-mailadres."))
        if lid is not None and lid.pk == self.door.pk:
            oordeel.fouten.append(("email", "Dit bent u zelf. Uw eigen rollen verandert een andere collega."))

    def _rol(self, oordeel: Oordeel) -> None:
        regel = oordeel.regel
        code = _code(Rol.Code.choices, regel["rol"])
        begin, einde = _dag(regel["begin"]), _dag(regel["einde"]) if regel["einde"] else None
        vakgroep = _code(Rol.Vakgroep.choices, regel["vakgroep"]) if regel["vakgroep"] else ""
        for kolom, klopt in (("rol", code), ("begin", begin), ("einde", einde if regel["einde"] else True)):
            if not klopt:
                oordeel.fouten.append((kolom, UITLEG_BIJ_FOUT[kolom]))
        if vakgroep is None:
            oordeel.fouten.append(("vakgroep", UITLEG_BIJ_FOUT["vakgroep"]))
        plek = self._plek(oordeel, code) if code else None
        if oordeel.fouten or plek is None or code is None or begin is None or vakgroep is None:
            return
        oordeel.rol = Rol(code=code, plek=plek, vakgroep=vakgroep, begin=begin, einde=einde)

    def _plek(self, oordeel: Oordeel, code: str) -> Plek | None:
        if reden := self.mag.get(Rol.Code(code), ""):
            oordeel.fouten.append(("rol", reden))
            return None
        naam = oordeel.regel["plek"].casefold()
        gevonden = [
            plek
            for soort in ROLPLEKKEN[code]
            for (van, heet), rij in self.plekken.items()
            if van == soort and (heet == naam or (van == Plek.Soort.SWV and not naam))
            for plek in rij
        ]
        if len(gevonden) == 1:
            return gevonden[0]
        waarom = "Deze naam komt vaker voor. Nodig deze collega los uit." if gevonden else "Deze naam kennen wij niet."
        oordeel.fouten.append(("plek", f"{waarom} Deze rol hoort bij {soorten(code)}."))
        return None

    def _vergelijken(self, oordeel: Oordeel, rol: Rol) -> None:
        sleutel = (oordeel.regel["email"].lower(), rol.code, str(rol.plek_id), rol.vakgroep)
        if sleutel in self.gezien:
            oordeel.fouten.append(("email", "Deze regel staat twee keer in de lijst."))
        self.gezien.add(sleutel)
        lid = oordeel.lid
        if lid is not None and _heeft(lid, rol):
            oordeel.wat = HEEFT_AL
            return
        try:
            toets_rol(rol)
            if lid is not None and not lid.vertrokken_op:
                eis_geen_overlap(rol, lid.rollen.all())
        except ValidationError as fout:
            kolommen = getattr(fout, "error_dict", None) or {"rol": fout}
            oordeel.fouten += [(kolom, melding.messages[0]) for kolom, melding in _per_kolom(kolommen)]
        if not oordeel.fouten:
            oordeel.wat = ROL_ERBIJ if lid is not None and not lid.vertrokken_op else NIEUW


UITLEG_BIJ_FOUT = {
    "rol": "Deze rol bestaat niet. Neem een rol over uit het blad Uitleg.",
    "vakgroep": "Deze vakgroep bestaat niet. Neem een vakgroep over uit het blad Uitleg.",
    "begin": "Vul een datum in, zoals 1-1-2027.",
    "einde": "Vul een datum in, zoals 31-12-2027, of laat dit leeg.",
}


def _heeft(lid: Lid, nieuw: Rol) -> bool:
    """The very same role, so that a second confirmation finds it done."""
    zelfde = ("code", "plek_id", "vakgroep", "begin", "einde")
    return not lid.vertrokken_op and any(
        all(getattr(rol, veld) == getattr(nieuw, veld) for veld in zelfde) for rol in lid.rollen.all()
    )


def _per_kolom(fouten: dict) -> list[tuple[str, ValidationError]]:
    return [
        (kolom, fout if isinstance(fout, ValidationError) else ValidationError(fout)) for kolom, fout in fouten.items()
    ]


def _code(keuzes: list[tuple[str, str]], tekst: str) -> str | None:
    """The code of a label or code, whatever its capitals."""
    zoek = tekst.casefold()
    return next((code for code, naam in keuzes if zoek in (code.casefold(), str(naam).casefold())), None)


def _dag(tekst: str) -> datetime.date | None:
    for vorm in ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"):
        try:
            return datetime.datetime.strptime(tekst, vorm).date()  # noqa: DTZ007  a day, not a moment
        except ValueError:
            continue
    return None
