from django.apps import AppConfig
from django.contrib.staticfiles.apps import StaticFilesConfig
from django.utils.module_loading import autodiscover_modules


class SwvConfig(AppConfig):
    """The ground. Fills the one registry from ``panelen`` and ``geschiedenis`` of every app."""

    name = "swv"
    verbose_name = "Thuisnabij"

    def ready(self) -> None:
        from swv.tenancy import controle  # noqa: F401  registers the system check
        from swv.toegang import inlogdienst, logboek, sessie, tweede_stap  # noqa: F401  they listen at the door

        autodiscover_modules("panelen", "geschiedenis")


class StatischConfig(StaticFilesConfig):
    """Static files, without the parts of Tabler that we do not use: they refer to pictures that we do not ship."""

    ignore_patterns = [*StaticFilesConfig.ignore_patterns, "tabler-*"]
