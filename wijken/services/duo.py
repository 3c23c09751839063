"""Bring the places of the running samenwerkingsverband up to date with the national DUO files.

New schools come in, names, addresses and besturen change from 1 August, schools close. Counts and divisions of the past
never change, and a second import of the same files changes nothing.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from django.core.exceptions import ValidationError
from django.db import transaction

from swv.dagen import Periode, vandaag
from swv.models import Instelling, Plek
from swv.services import gebeurtenis_melden, sorteernaam
from wijken.models import Bestuur, Gemeente, Indeling, Leerlingtelling, School, Wijk
from wijken.services.duo_kiezen import Keuze, Landelijk, kies_scholen, zelfde_naam
from wijken.services.plaatsen import (
    BRON,
    Schoolgegevens,
    begin_schooljaar,
    besturen_aanvullen,
    gemeenten_aanvullen,
    gewone_naam,
    scholen_aanvullen,
    teldag,
    tellingen_aanvullen,
)

MEESTE_SLUITINGEN = 3  # or a fifth of the schools: more in one file means that the file is not whole
EEN_DAG = datetime.timedelta(days=1)


@dataclass
class Verslag:
    """What an import did; every list holds lines to read."""

    nieuw: list[str] = field(default_factory=list)
    hernoemd: list[str] = field(default_factory=list)
    verhuisd: list[str] = field(default_factory=list)
    ander_bestuur: list[str] = field(default_factory=list)
    gesloten: list[str] = field(default_factory=list)
    heropend: list[str] = field(default_factory=list)
    nieuwe_besturen: list[str] = field(default_factory=list)
    nieuwe_tellingen: int = 0
    andere_tellingen: list[str] = field(default_factory=list)
    zonder_wijk: list[str] = field(default_factory=list)
    zonder_leerlingen: list[str] = field(default_factory=list)
    niet_te_plaatsen: list[str] = field(default_factory=list)

    @property
    def samenvatting(self) -> str:
        """One line; all zeros when nothing changed."""
        woorden = ("nieuw", "hernoemd", "verhuisd", "ander_bestuur", "gesloten", "heropend")
        delen = [f"{len(getattr(self, woord))} {woord.replace('_', ' ')}" for woord in woorden]
        return ", ".join([*delen, f"{self.nieuwe_tellingen} leerlingtellingen erbij"])


@transaction.atomic
def duo_importeren(*, landelijk: Landelijk, proef: bool = False) -> Verslag:
    """Import into the running samenwerkingsverband; ``proef`` undoes everything and only reports.

    Raises ValidationError when the files are older than what is there, or clearly not whole.
    """
    swv = Instelling.objects.select_for_update().get().code
    _weiger_oud_bestand(landelijk)
    scholen = {school.code: school for school in School.objects.select_related("plek")}
    keuze = kies_scholen(landelijk=landelijk, swv=swv, bekend=scholen.keys())
    _weiger_half_bestand(keuze, scholen, swv)
    verslag = Verslag(zonder_leerlingen=keuze.zonder_leerlingen, niet_te_plaatsen=keuze.niet_te_plaatsen)
    _andere_tellingen(keuze, verslag)
    _nieuwe_scholen(keuze, verslag)
    _Bijwerking(verslag, scholen).werk_bij(keuze)
    verslag.nieuwe_tellingen = tellingen_aanvullen(scholen=keuze.scholen.values())
    zonder = Indeling.objects.filter(einde__isnull=True, wijk__isnull=True, school__soort="bao").order_by(
        "school__code"
    )
    verslag.zonder_wijk = [
        f"{code} {naam}, {postcode}"
        for code, naam, postcode in zonder.values_list("school__code", "school__plek__naam", "school__postcode")
    ]
    gebeurtenis_melden(soort="plaatsen.gewijzigd", jaar=_laatste_eerste_augustus().year, periode=Periode.T1.value)
    if proef:
        transaction.set_rollback(True)
    return verslag


def _weiger_oud_bestand(landelijk: Landelijk) -> None:
    nieuwste = (
        Leerlingtelling.objects.filter(bron=BRON).order_by("-teldatum").values_list("teldatum", flat=True).first()
    )
    if nieuwste and nieuwste > teldag(landelijk.laatste_jaar):
        raise ValidationError(
            f"Bestand 06 (leerlingen), regel 1, kolom LEERLINGEN_{landelijk.laatste_jaar}: dit bestand is ouder dan "
            f"wat er al staat ({nieuwste.year}). Haal het nieuwste bestand op bij DUO."
        )


def _weiger_half_bestand(keuze: Keuze, scholen: Mapping[str, School], swv: str) -> None:
    if not any(school.gesloten_op is None for school in keuze.scholen.values()):
        raise ValidationError(f"In de bestanden staat geen enkele school van {swv}. Zijn dit de landelijke bestanden?")
    nu_open = [school for school in scholen.values() if school.gesloten_op is None]
    weg = [school.code for school in nu_open if _sluit(keuze, school.code)]
    if len(weg) > max(MEESTE_SLUITINGEN, len(nu_open) // 5):
        raise ValidationError(
            f"Van de {len(nu_open)} open scholen ontbreken er {len(weg)} in de bestanden, de eerste is {weg[0]}. "
            "Waarschijnlijk zijn de bestanden niet heel. Haal ze opnieuw op bij DUO."
        )


def _sluit(keuze: Keuze, code: str) -> bool:
    return code not in keuze.scholen or keuze.scholen[code].gesloten_op is not None


def _andere_tellingen(keuze: Keuze, verslag: Verslag) -> None:
    """A count that differs from what stands is reported, not taken: plans and money were made with the old one."""
    rijen = Leerlingtelling.objects.filter(bron=BRON).values_list("school__code", "teldatum", "aantal")
    for code, dag, aantal in rijen.order_by("school__code", "teldatum"):
        school = keuze.scholen.get(code)
        if school and dag == teldag(dag.year) and school.leerlingen.get(dag.year, 0) != aantal:
            nieuw = school.leerlingen.get(dag.year, 0)
            verslag.andere_tellingen.append(f"{code} {dag.year}: hier {_getal(aantal)}, DUO {_getal(nieuw)}")


def _getal(aantal: int | None) -> str:
    return "<5" if aantal is None else str(aantal)


def _nieuwe_scholen(keuze: Keuze, verslag: Verslag) -> None:
    kiezen = keuze.scholen.values()
    gemeenten_aanvullen(
        namen={s.gemeente: gewone_naam(s.gemeentenaam) or f"gemeente {s.gemeente}" for s in kiezen if s.gemeente}
    )
    besturen = besturen_aanvullen(namen={s.bestuur: f"bestuur {s.bestuur}" for s in kiezen if s.bestuur != "0"})
    verslag.nieuwe_besturen = [bestuur.nummer for bestuur in besturen]
    wijk_van_pc4 = _wijk_van_pc4()
    wijken = {s.code: wijk_van_pc4[s.postcode[:4]] for s in kiezen if s.postcode[:4] in wijk_van_pc4}
    scholen = [replace(school, plaats=gewone_naam(school.plaats)) for school in kiezen]
    verslag.nieuw = [f"{s.code} {s.naam}" for s in scholen_aanvullen(scholen=scholen, wijk_van=wijken)]


def _wijk_van_pc4() -> dict[str, int]:
    return {pc4: wijk.pk for wijk in Wijk.objects.all() for pc4 in wijk.pc4}


class _Bijwerking:
    """The changes of the schools that were there already, written in a few statements."""

    def __init__(self, verslag: Verslag, scholen: Mapping[str, School]) -> None:
        self.verslag = verslag
        self.scholen = scholen
        self.vanaf = _laatste_eerste_augustus()
        self.besturen = dict(Bestuur.objects.values_list("nummer", "pk"))
        self.gemeenten = dict(Gemeente.objects.values_list("code", "pk"))
        self.wijken = _wijk_van_pc4()
        self.lopend = {rij.school_id: rij for rij in Indeling.objects.filter(einde__isnull=True)}
        self.plekken: list[Plek] = []
        self.gewijzigd: list[School] = []
        self.indelingen: list[Indeling] = []
        self.nieuwe_indelingen: list[Indeling] = []

    def werk_bij(self, keuze: Keuze) -> None:
        for code, school in self.scholen.items():
            gegevens = keuze.scholen.get(code)
            if _sluit(keuze, code):
                self._sluiten(school, gegevens)
            elif gegevens is not None:
                self._bijwerken(school, gegevens)
        Plek.objects.bulk_update(self.plekken, ["naam", "sorteernaam"])
        School.objects.bulk_update(self.gewijzigd, ["straat", "postcode", "plaats", "gemeente", "gesloten_op"])
        Indeling.objects.bulk_update(self.indelingen, ["einde", "bestuur", "wijk"])
        Indeling.objects.bulk_create(self.nieuwe_indelingen)

    def _bijwerken(self, school: School, gegevens: Schoolgegevens) -> None:
        if not zelfde_naam(school.plek.naam, gegevens.naam):
            self.verslag.hernoemd.append(f"{school.code} {school.plek.naam} → {gegevens.naam}")
            school.plek.naam, school.plek.sorteernaam = gegevens.naam, sorteernaam(gegevens.naam)
            self.plekken.append(school.plek)
        self._indelen(school, gegevens)
        gewijzigd = self._adres(school, gegevens)
        if school.gesloten_op is not None:
            self.verslag.heropend.append(f"{school.code} {school.plek.naam}")
            school.gesloten_op, gewijzigd = None, True
        if gewijzigd:
            self.gewijzigd.append(school)

    def _adres(self, school: School, gegevens: Schoolgegevens) -> bool:
        if not gegevens.postcode or (school.straat, school.postcode) == (gegevens.straat, gegevens.postcode):
            return False
        self.verslag.verhuisd.append(f"{school.code} {school.plek.naam}: {gegevens.straat}, {gegevens.postcode}")
        school.straat, school.postcode = gegevens.straat, gegevens.postcode
        school.plaats = gewone_naam(gegevens.plaats)
        school.gemeente_id = self.gemeenten[gegevens.gemeente]
        return True

    def _indelen(self, school: School, gegevens: Schoolgegevens) -> None:
        """From the last 1 August; the division before it stays as it was."""
        nu = self.lopend.get(school.pk) or Indeling.objects.filter(school=school.pk).latest("begin")
        bestuur_id = self.besturen.get(gegevens.bestuur, nu.bestuur_id)
        # A school that stays where it is, stays in the wijk that people chose for it.
        blijft = gegevens.postcode[:4] in ("", school.postcode[:4])
        wijk_id = nu.wijk_id if blijft else self.wijken.get(gegevens.postcode[:4])
        if bestuur_id != nu.bestuur_id:
            self.verslag.ander_bestuur.append(f"{school.code} {school.plek.naam}")
        if nu.einde is None and (bestuur_id, wijk_id) == (nu.bestuur_id, nu.wijk_id):
            return
        if nu.begin >= self.vanaf:
            nu.bestuur_id, nu.wijk_id, nu.einde = bestuur_id, wijk_id, None
            self.indelingen.append(nu)
            return
        begin = max(self.vanaf, nu.einde + EEN_DAG) if nu.einde else self.vanaf
        if nu.einde is None:
            nu.einde = begin - EEN_DAG
            self.indelingen.append(nu)
        self.nieuwe_indelingen.append(
            Indeling(school_id=school.pk, bestuur_id=bestuur_id, wijk_id=wijk_id, begin=begin)
        )

    def _sluiten(self, school: School, gegevens: Schoolgegevens | None) -> None:
        if school.gesloten_op is not None:
            return
        dag = gegevens.gesloten_op if gegevens and gegevens.gesloten_op else self.vanaf
        school.gesloten_op = dag
        self.gewijzigd.append(school)
        self.verslag.gesloten.append(f"{school.code} {school.plek.naam}, per {dag:%d-%m-%Y}")
        if nu := self.lopend.get(school.pk):
            nu.einde = max(nu.begin, dag - EEN_DAG)
            self.indelingen.append(nu)


def _laatste_eerste_augustus() -> datetime.date:
    nu = vandaag()
    deze = begin_schooljaar(nu.year)
    return deze if deze <= nu else begin_schooljaar(nu.year - 1)


def verslagregels(verslag: Verslag) -> Iterator[str]:
    """The report as lines: what changed, and what a person must look at."""
    koppen = {
        "nieuw": "Nieuw",
        "hernoemd": "Hernoemd",
        "verhuisd": "Ander adres",
        "ander_bestuur": "Ander bestuur",
        "gesloten": "Gesloten",
        "heropend": "Heropend",
        "nieuwe_besturen": "Nieuwe besturen; geef ze een naam",
        "zonder_wijk": "Zonder wijk; deel ze zelf in",
        "zonder_leerlingen": "Nog zonder leerlingen; niet overgenomen als ze nieuw zijn",
        "niet_te_plaatsen": "Niet te plaatsen; voeg ze zelf toe als ze bij u horen",
        "andere_tellingen": "Ander aantal leerlingen in het verleden; niet overgenomen",
    }
    yield verslag.samenvatting
    for naam, kop in koppen.items():
        regels = getattr(verslag, naam)
        if regels:
            yield f"{kop}:"
            yield from (f"  {regel}" for regel in regels)
