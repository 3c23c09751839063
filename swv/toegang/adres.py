"""The part of an address that names a samenwerkingsverband."""

from django.urls.converters import SlugConverter

from swv.models.samenwerkingsverband import GERESERVEERD


class VerbandAdres(SlugConverter):
    """A slug that is no path of the application itself: those never reach a page of a samenwerkingsverband."""

    def to_python(self, value: str) -> str:
        if value in GERESERVEERD:
            raise ValueError(value)
        return value
