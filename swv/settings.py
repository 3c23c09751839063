"""Settings of Thuisnabij; everything that differs per machine comes from the environment (see docs/beheer.md)."""

import datetime
from pathlib import Path

import environ
import structlog
from celery.schedules import crontab
from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.FileAwareEnv()

DEBUG = env.bool("DEBUG", default=False)
PRODUCTIE = env.bool("SWV_PRODUCTIE", default=False)
SECRET_KEY = env("SECRET_KEY") if PRODUCTIE else env("SECRET_KEY", default="alleen-voor-ontwikkeling-en-demo")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_VORIGE", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "swv.apps.SwvConfig",
    "wijken.apps.WijkenConfig",
    "budgetten.apps.BudgettenConfig",
    "arrangementen.apps.ArrangementenConfig",
    "doelen.apps.DoelenConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "swv.apps.StatischConfig",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_htmx",
    "template_partials",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "rules.apps.AutodiscoverRulesConfig",
    "django_fsm",
    "pgtrigger",
    "pghistory",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "swv.toegang.koppen.KoppenMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "swv.toegang.middleware.HtmxAntwoordMiddleware",
    "swv.toegang.sessie.SessieMiddleware",
    "swv.toegang.middleware.TenantMiddleware",
]

ROOT_URLCONF = "swv.urls"
WSGI_APPLICATION = "swv.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["template_partials.templatetags.partials"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "swv.toegang.omgeving.omgeving",
            ],
        },
    }
]

# --- database: the application role for everything, the owner for migrations only -------------------------------
ACHTER_PGBOUNCER = env.bool("SWV_PGBOUNCER", default=False)  # transaction mode: nothing outlives a transaction
POOL = env.int("SWV_POOL", default=0)
_app = env.db("DATABASE_URL", default="postgres://thuisnabij_app@localhost/thuisnabij")
DATABASES = {
    "default": {
        **_app,
        "OPTIONS": {**_app.get("OPTIONS", {}), **({"pool": {"max_size": POOL}} if POOL else {})},
        "ENGINE": "swv.tenancy.postgres",
        "ATOMIC_REQUESTS": True,
        "CONN_MAX_AGE": 0 if ACHTER_PGBOUNCER or POOL else env.int("SWV_CONN_MAX_AGE", default=60),
        "DISABLE_SERVER_SIDE_CURSORS": ACHTER_PGBOUNCER,
        "CONN_HEALTH_CHECKS": True,
        "TEST": {"MIRROR": "eigenaar"},
    },
    "eigenaar": {
        **env.db("DATABASE_EIGENAAR_URL", default="postgres://thuisnabij_eigenaar@localhost/thuisnabij"),
        "TEST": {"NAME": env("SWV_TESTDATABASE", default="test_thuisnabij"), "DEPENDENCIES": []},
    },
}
SWV_APPLICATIEROL = DATABASES["default"]["USER"]
SWV_TENANT_IN_TESTTRANSACTIE = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

PGHISTORY_MIDDLEWARE_METHODS = ("POST",)

# --- who -----------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "swv.Gebruiker"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "swv.toegang.allauth.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if PRODUCTIE else 0
ACCOUNT_RATE_LIMITS = {"login_failed": "10/5m/ip,5/5m/key", "inlogdienst": "120/5m/ip"}
ACCOUNT_EMAIL_NOTIFICATIONS = True
MFA_ADAPTER = "swv.toegang.mfa.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_ISSUER = "Thuisnabij"
MFA_TOTP_TOLERANCE = 1
SOCIALACCOUNT_ADAPTER = "swv.toegang.inlogdienst.InlogdienstAdapter"
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True}}
LOGIN_URL = "/accounts/login/"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/accounts/login/"
SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SWV_SESSIE_STIL = 60 * 60
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

# --- language ------------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

# --- files ---------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = Path(env("SWV_STATISCH", default=str(BASE_DIR / "staticfiles")))
NODE_MODULES = BASE_DIR / "node_modules"
NPM_MAPPEN = (
    "@tabler/core/dist/css",
    "@fontsource-variable/figtree/files",
    "@fontsource-variable/bricolage-grotesque/files",
    "@fontsource/literata/files",
    "@fontsource/figtree/files",
    "@fontsource/bricolage-grotesque/files",
    "htmx.org/dist",
)
STATICFILES_DIRS = [
    BASE_DIR / "static",
    *((f"npm/{pad}", NODE_MODULES / pad) for pad in NPM_MAPPEN if (NODE_MODULES / pad).is_dir()),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTIE
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = not PRODUCTIE
WHITENOISE_AUTOREFRESH = False
MEDIA_ROOT = env.path("SWV_BESTANDEN", default=str(BASE_DIR / ".lokaal" / "bestanden"))()

# --- Redis and Celery ----------------------------------------------------------------------------------------------
REDIS_URL = env("REDIS_URL", default="redis://localhost:6379/0")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "thuisnabij",
        "OPTIONS": {"socket_timeout": 2, "socket_connect_timeout": 2},
    }
}
CELERY_BROKER_URL = REDIS_URL
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_TIME_LIMIT = 300
CELERY_TASK_PUBLISH_RETRY = False
CELERY_TIMEZONE = TIME_ZONE
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 600,
    "socket_timeout": 5,
    "socket_connect_timeout": 2,
    "retry_on_timeout": False,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 10,
}
CELERY_BEAT_SCHEDULE = {
    "ronde-langs-de-samenwerkingsverbanden": {"task": "swv.tasks.ronde", "schedule": 60.0},
    "opschonen": {"task": "swv.tasks.opschonen", "schedule": crontab(hour=3, minute=40)},
    "herinneringen": {"task": "doelen.tasks.herinneringen", "schedule": crontab(hour=7, minute=30)},
    "jaren-afsluiten": {"task": "doelen.tasks.gesloten_jaren", "schedule": crontab(hour=4, minute=10)},
}

# --- API -----------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.LimitOffsetPagination",
    "PAGE_SIZE": 100,
    "EXCEPTION_HANDLER": "swv.api.fouten_als_400",
}
SPECTACULAR_SETTINGS = {"TITLE": "Thuisnabij", "VERSION": "1.0.0", "SERVE_INCLUDE_SCHEMA": False}

# --- safety --------------------------------------------------------------------------------------------------------
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = PRODUCTIE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTIE else None
SECURE_HSTS_SECONDS = 31_536_000 if PRODUCTIE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTIE
SECURE_HSTS_PRELOAD = PRODUCTIE
SESSION_COOKIE_SECURE = PRODUCTIE
CSRF_COOKIE_SECURE = PRODUCTIE
CSRF_COOKIE_HTTPONLY = True
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# --- Thuisnabij ----------------------------------------------------------------------------------------------------
SWV_DEMO = env.bool("SWV_DEMO", default=False)
if SWV_DEMO and PRODUCTIE:
    raise ImproperlyConfigured("SWV_DEMO laat mensen zonder tweede stap binnen: dat kan niet samen met SWV_PRODUCTIE.")
SWV_ADRES = env("SWV_ADRES", default="http://127.0.0.1:8000").rstrip("/")
SWV_VANDAAG = datetime.date.fromisoformat(env("SWV_VANDAAG", default="")) if env("SWV_VANDAAG", default="") else None

structlog.configure(
    processors=[
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.format_exc_info,
        structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "structlog.stdlib.ProcessorFormatter", "processor": structlog.processors.JSONRenderer()}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": env("SWV_LOGNIVEAU", default="INFO")},
    "loggers": {naam: {"level": "WARNING"} for naam in ("weasyprint", "fontTools")},
}
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="Thuisnabij <thuisnabij@localhost>")
EMAIL_BACKEND = env("EMAIL_BACKEND", default="django.core.mail.backends.console.EmailBackend")
