"""Forms of the goals; each ``save`` is one call of a service."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from doelen import services
from doelen.models import Correctie, Jaardoel, Mijlpaal, Opgave
from doelen.overzichten.bevindingen import maanden
from doelen.services.invultijd import gemeten
from doelen.services.tlv import AFGELEID
from doelen.services.vragen import FoutAntwoord, Vraag, meer_dan_heel
from swv.bestanden import weiger_bestand
from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid, Plek, Rol
from swv.services import weiger_bewijsstuk
from wijken.models import Planonderdeel

JA_NEE = [("", "niet opgegeven"), ("1", "ja"), ("0", "nee")]


class OpgaveForm(DienstFormulier):
    """One field per question, and one for the reason of a number far from last time. Empty means *niet opgegeven*."""

    def __init__(self, *args: Any, opgave: Opgave, vragen: Iterable[Vraag], door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opgave, self.door, self.vragen = opgave, door, list(vragen)
        afgeleid = AFGELEID if self.heeft_tabel and opgave.tlvs.exists() else {}
        for vraag in self.vragen:
            self.fields[vraag.veld] = self._veld(vraag)
            self.fields[vraag.veld].disabled = vraag.grootheid.code in afgeleid
            self.fields[redenveld(vraag.veld)] = Vrijetekst(
                label="Waarom wijkt dit af?", required=False, max_length=200, initial=vraag.reden
            )

    @property
    def heeft_tabel(self) -> bool:
        """The TLV-commissie has a table of its own, from which numbers of this page follow."""
        return self.opgave.vakgroep == Rol.Vakgroep.TLV_COMMISSIE

    def _veld(self, vraag: Vraag) -> forms.Field:
        label = f"{vraag.grootheid.naam}, {vraag.school}" if self.opgave.vakgroep else vraag.grootheid.vraag
        waarde = "" if vraag.aantal is None else f"{vraag.aantal.normalize():f}"
        if vraag.ja_nee or vraag.keuzes:
            keuzes = JA_NEE if vraag.ja_nee else [("", "niet opgegeven"), *((str(k), str(k)) for k in vraag.keuzes)]
            return forms.CharField(
                label=label, required=False, initial=waarde, widget=forms.Select(choices=keuzes, attrs={"class": "vak"})
            )
        kenmerken = {"inputmode": "numeric", "autocomplete": "off", "class": "vak"}
        return forms.CharField(label=label, required=False, initial=waarde, widget=forms.TextInput(attrs=kenmerken))

    @property
    def delen(self) -> list[dict[str, Any]]:
        """Every question with its own field and the field of its reason."""
        nu = {(vraag.school.pk, vraag.grootheid.pk): self._zoals_nu(vraag) for vraag in self.vragen}
        return [
            {
                "vraag": vraag,
                "veld": self[vraag.veld],
                "reden": self[redenveld(vraag.veld)],
                "vraagt_reden": getypt.wijkt_af
                and not meer_dan_heel(getypt, nu.get((vraag.school.pk, vraag.grootheid.deel_van_id or 0))),
            }
            for vraag, getypt in zip(self.vragen, nu.values(), strict=True)
        ]

    def _zoals_nu(self, vraag: Vraag) -> Vraag:
        """The question with what stands in its field now; without a number when that cannot be read."""
        try:
            return replace(vraag, aantal=vraag.lees(self[vraag.veld].value()))
        except FoutAntwoord:
            return replace(vraag, aantal=None)

    @property
    def blokken(self) -> list[dict[str, Any]]:
        """The questions per subject, each with its fields; for a vakgroep a row per school."""
        blokken: dict[str, dict[str, Any]] = {}
        for deel in self.delen:
            vraag = deel["vraag"]
            leeg = {"naam": vraag.blok, "vragen": [], "grootheden": {}, "rijen": {}, "vorige": False}
            blok = blokken.setdefault(vraag.blok, leeg)
            blok["vragen"].append(deel)
            blok["grootheden"][vraag.grootheid.pk] = vraag.grootheid
            blok["rijen"].setdefault(vraag.school, []).append(deel)
            blok["vorige"] = blok["vorige"] or vraag.over_te_nemen
        return list(blokken.values())

    def gelijk_aan_vorige(self, blok: str) -> int:
        """Niets veranderd: what is still empty in one subject takes the stand of last time. How many it were."""
        data = dict(self.data.items())
        leeg = [v for v in self.vragen if v.blok == blok and v.over_te_nemen and not self._staat_er(v)]
        self.data = data | {vraag.veld: f"{vraag.vorige:.0f}" for vraag in leeg}
        return len(leeg)

    def _staat_er(self, vraag: Vraag) -> bool:
        """Whether the page, or without it what was saved, has an answer."""
        return bool(self.data[vraag.veld].strip()) if vraag.veld in self.data else vraag.aantal is not None

    def ook(self, dienst: Callable[[], Any]) -> bool:
        """Call one more service after saving; its reasons become errors of the same fields."""
        try:
            self.resultaat = dienst()
        except ValidationError as fout:
            self._neem_over(fout)
        return not self.errors

    def save(self) -> Opgave:
        gegeven = {vraag.veld: self.cleaned_data[vraag.veld] for vraag in self.vragen if vraag.veld in self.data}
        redenen = {veld: self.cleaned_data[redenveld(veld)] for veld in gegeven if redenveld(veld) in self.data}
        bezig = gemeten(self.data.get("bezig", ""))
        return services.opgave_opslaan(
            opgave=self.opgave, antwoorden=gegeven, redenen=redenen, door=self.door, bezig=bezig
        )


def redenveld(veld: str) -> str:
    """The name of the field for the reason beside a number."""
    return f"reden_{veld}"


class TerugForm(DienstFormulier):
    """Send an opgave back, always with a reason."""

    reden = Vrijetekst(
        label="Wat moet er anders?",
        help_text="De school leest dit bovenaan haar opgave.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, opgave: Opgave, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opgave, self.door = opgave, door

    def save(self) -> Opgave:
        return services.opgave_terugsturen(opgave=self.opgave, reden=self.cleaned_data["reden"], door=self.door)


class OpgavebladForm(forms.Form):
    """A filled sheet, and what to do when one cell is wrong."""

    bestand = forms.FileField(
        label="Ingevuld bestand (.xlsx)", help_text="Zoals u het hier ophaalde.", validators=[weiger_bestand]
    )
    per_school = forms.BooleanField(
        label="Neem de scholen over die wel kloppen",
        required=False,
        help_text="Zonder vinkje: staat er ergens een fout, dan wordt niets overgenomen.",
    )
    indienen = forms.BooleanField(
        label="Dien meteen in wat klopt",
        required=False,
        help_text="Wie indient, kan niet zelf accepteren: dat doet een collega.",
    )


class CorrectieForm(DienstFormulier):
    """What an accepted number must be, and why."""

    aantal = Vrijetekst(
        label="Wat moet het zijn?",
        required=False,
        help_text="Leeg betekent: niet opgegeven.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    reden = Vrijetekst(
        label="Waarom?",
        help_text="Iedereen die deze opgave leest, ziet dit naast het getal.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, opgave: Opgave, vraag: Vraag, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.opgave, self.vraag, self.door = opgave, vraag, door

    def save(self) -> Correctie:
        return services.telling_corrigeren(
            opgave=self.opgave,
            veld=self.vraag.veld,
            antwoord=self.cleaned_data["aantal"],
            reden=self.cleaned_data["reden"],
            door=self.door,
        )


class MijlpaalForm(DienstFormulier):
    """How far a goal in words is, and where that can be seen."""

    status = forms.ChoiceField(label="Hoe staat het ervoor?", choices=Mijlpaal.Status.choices, widget=forms.RadioSelect)
    gepland_op = forms.DateField(
        label="Wanneer is het klaar?", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    bereikt_op = forms.DateField(
        label="Sinds wanneer is het bereikt?",
        help_text="Leeg betekent vandaag.",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    bewijs = Vrijetekst(
        label="Waaraan ziet u dat?",
        help_text="Bijvoorbeeld een verslag, een besluit of een datum. Geen namen van leerlingen.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    bewijsstuk = forms.FileField(
        label="Een bestand erbij",
        help_text="PDF, foto, Word of Excel, hoogstens 5 MB. Geen namen van leerlingen.",
        required=False,
        max_length=150,
        validators=[weiger_bewijsstuk],
        widget=forms.FileInput(attrs={"accept": ".pdf,.png,.jpg,.jpeg,.docx,.xlsx"}),
    )
    reden = Vrijetekst(
        label="Waarom vervalt dit doel hier?",
        help_text="Alleen bij ‘vervallen’. Deze plek telt dan niet meer mee.",
        required=False,
        max_length=300,
    )

    def __init__(self, *args: Any, jaardoel: Jaardoel, plek: Plek, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.jaardoel, self.plek, self.door = jaardoel, plek, door

    def save(self) -> Mijlpaal:
        return services.mijlpaal_zetten(jaardoel=self.jaardoel, plek=self.plek, door=self.door, **self.cleaned_data)


class KoppelForm(DienstFormulier):
    """Which jaardoel an onderdeel of a wijkplan works on."""

    jaardoel = forms.ModelChoiceField(
        label="Doel koppelen", queryset=Jaardoel.objects.none(), empty_label="Kies een doel"
    )

    def __init__(self, *args: Any, onderdeel: Planonderdeel, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.onderdeel, self.door = onderdeel, door
        self.fields["jaardoel"].queryset = Jaardoel.objects.filter(jaar=onderdeel.wijkplan.jaar)  # type: ignore[attr-defined]

    def save(self) -> Any:
        return services.doel_koppelen(onderdeel=self.onderdeel, jaardoel=self.cleaned_data["jaardoel"], door=self.door)


class RapportageForm(forms.Form):
    """Which report: over which period, for which meeting, and what is asked of the readers."""

    over = forms.ChoiceField(label="Over welke periode?")
    vergadering = forms.DateField(
        label="Datum van de vergadering",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    vraag = Vrijetekst(
        label="Wat vragen we u?",
        help_text="Eén of twee zinnen voor op de voorkant. Leeg: wij vragen een reactie op de doelen die achterlopen.",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    oordeel = Vrijetekst(
        label="Wat vindt u hiervan?",
        help_text="De woorden van de directeur-bestuurder, op bladzijde 2.",
        required=False,
        max_length=1200,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    def __init__(self, *args: Any, perioden: Mapping[int, list[str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuzes = [(f"{jaar}-{p}", maanden(jaar, p)) for jaar, reeks in perioden.items() for p in reeks]
        self.fields["over"].choices = keuzes[::-1]  # type: ignore[attr-defined]

    @property
    def vraagstelling(self) -> dict[str, Any]:
        """The parameters of the report."""
        jaar, periode = self.cleaned_data["over"].split("-")
        rest = {veld: self.cleaned_data[veld] for veld in ("vergadering", "vraag", "oordeel")}
        return {"jaar": int(jaar), "periode": periode, **rest}
