"""Which bestuurder is the contact of a wijk."""

from typing import Any

from django import forms

from swv.dagen import vandaag
from swv.formulieren import DienstFormulier
from swv.models import Lid, Rol
from wijken.models import Wijk
from wijken.services import contactbestuurder_kiezen


class ContactbestuurderForm(DienstFormulier):
    """The bestuurders of today, by name."""

    lid = forms.ModelChoiceField(
        label="Welke bestuurder?", queryset=Lid.objects.none(), required=False, empty_label="Nog niemand"
    )

    def __init__(self, *args: Any, wijk: Wijk, **kwargs: Any) -> None:
        super().__init__(*args, initial={"lid": wijk.contactbestuurder_id}, **kwargs)
        rollen = Rol.objects.geldig(vandaag()).filter(code=Rol.Code.BESTUURDER)
        leden = Lid.objects.filter(pk__in=rollen.values("lid"), vertrokken_op=None).order_by("naam", "pk")
        self.fields["lid"].queryset = leden  # type: ignore[attr-defined]
        self.wijk = wijk

    def save(self) -> Wijk:
        return contactbestuurder_kiezen(wijk=self.wijk, **self.cleaned_data)
