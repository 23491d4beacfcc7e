"""Validates JSON files: validate.py SCHEMA FILE...; prints what is wrong, one line each."""

import json
import pathlib
import sys

import jsonschema


def load(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def beside(url):
    """One schema refers to another by its public address; here they lie in one folder."""
    return load(pathlib.Path(sys.argv[1]).with_name(url.rsplit("/", 1)[-1].removesuffix(".json") + ".json"))


schema = load(sys.argv[1])
resolver = jsonschema.RefResolver.from_schema(schema, handlers={"https": beside, "http": beside})
kind = jsonschema.validators.validator_for(schema)
validator = kind(schema, resolver=resolver, format_checker=jsonschema.FormatChecker())
for name in sys.argv[2:]:
    for error in validator.iter_errors(load(name)):
        print(f"{name} {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
