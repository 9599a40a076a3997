# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the tools in this folder; sourced, never run.

tool=${0##*/}

say() { printf '%s\n' "$*"; }

die()
{
    printf '%s: %s\n' "$tool" "$*" >&2
    exit 1
}

# The block of comments under the first line of a script is its --help.
usage() { sed -n '/^# Usage:/,/^[^#]/{s/^# \{0,1\}//p}' "$0"; }

is_root() { [[ $(id -u) -eq 0 ]]; }

# Runs this script again as root.  The variables that matter are passed by
# name, because sudo drops the environment.  Without a terminal nobody can type
# a password, so the command to run by hand is named instead.
again_as_root()
{
    local keep=() name
    for name in MACHINE_STORAGE_PATH INCEPTION_ENGINE_PORT INCEPTION_ENGINE_ROOT \
        INCEPTION_ENGINE_POOL DOCKER_HOST DOCKER_TLS_VERIFY DOCKER_CERT_PATH; do
        [[ -z ${!name-} ]] || keep+=("$name=${!name}")
    done
    local self
    self=$(readlink -f "$0")
    command -v sudo > /dev/null ||
        die "root is needed and there is no sudo; as root, run: $self $*"
    if [[ -t 0 ]]; then
        exec sudo -- env "${keep[@]}" "$self" "$@"
    fi
    sudo -n true 2> /dev/null ||
        die "root is needed; in a terminal, run: sudo ${keep[*]} $self $*"
    exec sudo -n -- env "${keep[@]}" "$self" "$@"
}
