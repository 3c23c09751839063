"""The questions of one opgave with their answers, and what is wrong with an answer."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db.models import Q

from doelen.models import Correctie, Grootheid, Opgave, Telling
from swv.dagen import dag_van_indeling
from swv.models import Plek, Rol
from wijken.models import Indeling, Kenmerk, School

JA_NEE = {"ja": 1, "nee": 0, "true": 1, "false": 0, "1": 1, "0": 0}
VER_WEG = 10
Sleutel = tuple[int, int]  # school, grootheid


class FoutAntwoord(ValueError):
    """The sentence that tells what is wrong and how to go on."""


@dataclass(frozen=True)
class Vraag:
    """One grootheid about one school; None is *niet opgegeven*. ``vorige`` is what counted the period before.

    Where a ``correctie`` stands, ``aantal`` is its number and ``opgegeven`` what the source gave.
    """

    school: School
    grootheid: Grootheid
    aantal: Decimal | None = None
    reden: str = ""
    vorige: Decimal | None = None
    correctie: Correctie | None = None
    opgegeven: Decimal | None = None

    @property
    def veld(self) -> str:
        return f"v{self.school.pk}_{self.grootheid.pk}"

    @property
    def blok(self) -> str:
        return self.grootheid.blok

    @property
    def zo_gevraagd(self) -> str:
        """The words that stand on the form: the whole question, or for a vakgroep the head of a column."""
        grootheid = self.grootheid
        return f"‘{grootheid.vraag}’" if grootheid.bron == Grootheid.Bron.SCHOOL else f"‘{grootheid.naam}’."

    @property
    def ja_nee(self) -> bool:
        return self.grootheid.eenheid == "ja_nee"

    @property
    def keuzes(self) -> list[int]:
        return list(range(1, (self.grootheid.hoogste or 0) + 1)) if self.grootheid.eenheid == "schaal" else []

    def lees(self, antwoord: object) -> Decimal | None:
        """A typed answer as a number; empty is *niet opgegeven*. Raises FoutAntwoord."""
        tekst = "" if antwoord is None else str(antwoord).strip().lower()
        if not tekst:
            return None
        if self.ja_nee and tekst in JA_NEE:
            return Decimal(JA_NEE[tekst])
        if not re.fullmatch(r"\d{1,6}", tekst):
            raise FoutAntwoord(_waarom_geen_getal(tekst))
        return self._binnen(Decimal(tekst))

    def _binnen(self, getal: Decimal) -> Decimal:
        hoogste = self.grootheid.hoogste
        if self.keuzes and getal not in self.keuzes:
            raise FoutAntwoord(f"Kies een getal van 1 tot en met {hoogste}.")
        if hoogste is not None and getal > hoogste:
            raise FoutAntwoord("Antwoord met ja of nee." if self.ja_nee else f"Het hoogste dat kan is {hoogste}.")
        return getal

    def met(self, aantal: Decimal | None) -> "Vraag":
        """The same question with another answer."""
        return replace(self, aantal=aantal)

    def gecorrigeerd(self, correctie: Correctie | None) -> "Vraag":
        """The same question with what counts now."""
        if correctie is None:
            return self
        return replace(self, aantal=correctie.aantal, opgegeven=self.aantal, correctie=correctie)

    @property
    def over_te_nemen(self) -> bool:
        """A stand of last time may be the same now; a stroom counts anew each period."""
        return self.vorige is not None and self.grootheid.aard == Grootheid.Aard.STAND

    @property
    def wijkt_af(self) -> bool:
        """Twice as much or half of the period before, and at least ten apart."""
        if self.aantal is None or self.vorige is None:
            return False
        klein, groot = sorted((self.aantal, self.vorige))
        return groot - klein >= VER_WEG and groot > 2 * klein


def _waarom_geen_getal(tekst: str) -> str:
    """The sentence for what was typed instead of a whole number."""
    if re.fullmatch(r"[-−]\s*\d+([.,]\d+)?", tekst):
        return "Een aantal is nul of meer. Haal het minteken weg."
    if re.fullmatch(r"\d{1,3}([.\s]\d{3})+", tekst):
        return f"Schrijf {re.sub(r'[^0-9]', '', tekst)}, zonder punt of spatie."
    if re.fullmatch(r"\d+[.,]\d+", tekst):
        return f"Vul een heel getal in. {tekst} kan hier niet: dit telt leerlingen of scholen."
    return "Vul een heel getal in, bijvoorbeeld 12. Weet u het niet? Laat het vak leeg."


def vragen_van(opgave: Opgave) -> list[Vraag]:
    """Everything this source is asked about, school by school."""
    nieuwkomers = nieuwkomersscholen(opgave.ronde.jaar)
    grootheden = list(grootheden_van(opgave))
    tellingen = {(t.school_id, t.grootheid_id): t for t in opgave.tellingen.all()}
    vorige = vorige_van([opgave])
    geaccepteerd = opgave.status == Opgave.Status.GEACCEPTEERD
    correcties = correcties_van([opgave.pk]) if geaccepteerd else {}
    vragen = []
    for school in _scholen(opgave):
        for grootheid in grootheden:
            if grootheid.alleen_nieuwkomers and school.pk not in nieuwkomers:
                continue
            telling = tellingen.get((school.pk, grootheid.pk))
            vraag = Vraag(school=school, grootheid=grootheid, vorige=vorige.get((school.pk, grootheid.pk)))
            if telling:
                vraag = replace(vraag, aantal=telling.aantal, reden=telling.reden)
            vragen.append(vraag.gecorrigeerd(correcties.get((school.pk, grootheid.pk))))
    return vragen


def fouten_in(vragen: Iterable[Vraag], *, alleen: Mapping[str, object] | None = None) -> dict[str, str]:
    """Per field what must be mended before handing in; ``alleen`` limits it to these fields."""
    per_sleutel = {(vraag.school.pk, vraag.grootheid.pk): vraag for vraag in vragen}
    fouten = {}
    for vraag in per_sleutel.values():
        heel = per_sleutel.get((vraag.school.pk, vraag.grootheid.deel_van_id or 0))
        if zin := _fout_naast(vraag, heel):
            fouten[vraag.veld] = zin
    return fouten if alleen is None else {veld: zin for veld, zin in fouten.items() if veld in alleen}


def meer_dan_heel(vraag: Vraag, heel: Vraag | None) -> bool:
    """Whether a part counts more than its whole: no reason can mend that."""
    if heel is None or heel.aantal is None or vraag.aantal is None:
        return False
    return vraag.aantal > heel.aantal


def _fout_naast(vraag: Vraag, heel: Vraag | None) -> str:
    if vraag.aantal is None:
        return ""
    if heel is not None and meer_dan_heel(vraag, heel):
        return f"Dit is meer dan bij {heel.zo_gevraagd} Verbeter een van de twee."
    return reden_gevraagd(vraag)


def reden_gevraagd(vraag: Vraag, *, waar: str = "") -> str:
    """The sentence for a number far from last time without a reason; ``waar``: in which place that is written."""
    if not vraag.wijkt_af or vraag.reden.strip():
        return ""
    eerst, nu = f"{vraag.vorige:.0f}", f"{vraag.aantal:.0f}"
    return f"Vorige keer was het {eerst}. Klopt {nu}? Verbeter het getal of schrijf {waar}kort waarom."


def grootheden_van(opgave: Opgave) -> Iterable[Any]:
    """Of a source, marked where only schools with newcomers or many languages are asked."""
    if opgave.plek.soort == Plek.Soort.SCHOOL:
        eigen = Q(bron=Grootheid.Bron.SCHOOL)
    elif opgave.vakgroep == Rol.Vakgroep.TLV_COMMISSIE:
        eigen = Q(bron=Grootheid.Bron.TLV_COMMISSIE)
    elif opgave.vakgroep == Rol.Vakgroep.LEERRECHT:
        eigen = Q(bron=Grootheid.Bron.GEMEENTE)
    else:
        eigen = Q(bron=Grootheid.Bron.VAKGROEP, vakgroep=opgave.vakgroep)
    return Grootheid.objects.filter(eigen).met_nieuwkomers()


def nieuwkomersscholen(jaar: int) -> set[int]:
    """The schools with newcomers or many languages on the first day of a year."""
    dag = dag_van_indeling(jaar)
    geldig = Q(einde__isnull=True) | Q(einde__gte=dag)
    return set(Kenmerk.objects.filter(geldig, begin__lte=dag).values_list("school_id", flat=True))


def scholen_van(jaar: int) -> Any:
    """The schools that are asked in a year: those that stand in the Indeling on its first day."""
    dag = dag_van_indeling(jaar)
    return School.objects.filter(pk__in=Indeling.objects.op(dag).values("school")).open_op(dag)


def _scholen(opgave: Opgave) -> Iterable[School]:
    scholen = scholen_van(opgave.ronde.jaar)
    if opgave.plek.soort == Plek.Soort.SCHOOL:
        scholen = School.objects.filter(pk=opgave.plek_id)
    elif opgave.plek.soort == Plek.Soort.GEMEENTE:
        scholen = scholen.filter(gemeente=opgave.plek_id)
    return scholen.met_namen()


def vorige_van(opgaven: Sequence[Opgave]) -> dict[Sleutel, Decimal | None]:
    """What these sources gave in their newest accepted period before this one: of one round, and of one vakgroep."""
    ronde = opgaven[0].ronde
    eerder = Q(ronde__jaar__lt=ronde.jaar) | Q(ronde__jaar=ronde.jaar, ronde__periode__lt=ronde.periode)
    plekken = [opgave.plek_id for opgave in opgaven]
    bron = Opgave.objects.geaccepteerd().filter(eerder, plek__in=plekken, vakgroep=opgaven[0].vakgroep)
    laatste = bron.order_by("plek_id", "-ronde__jaar", "-ronde__periode").distinct("plek_id").values("pk")
    rijen = Telling.objects.filter(opgave__in=laatste).values_list("school_id", "grootheid_id", "aantal")
    aantallen = {(school, grootheid): aantal for school, grootheid, aantal in rijen}
    return aantallen | {sleutel: correctie.aantal for sleutel, correctie in correcties_van(laatste).items()}


def correcties_van(opgaven: Any) -> dict[Sleutel, Correctie]:
    """The newest correction per (school, grootheid); ``opgaven`` are ids or a subquery."""
    rijen = Correctie.objects.filter(opgave__in=opgaven).select_related("door").order_by("id")
    return {(rij.school_id, rij.grootheid_id): rij for rij in rijen}
