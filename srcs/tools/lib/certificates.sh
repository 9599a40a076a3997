# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Certificates as docker-machine makes them: one authority and one client pair
# for the whole $store in $certs, one server pair for the machine in $machine.
# Sourced after common.sh; the folders are the caller's.

readonly lifetime_days=1080
readonly renew_before_seconds=$((30 * 24 * 3600))

make_key() { openssl genrsa -traditional -out "$1" 2048 2> /dev/null; }

# make_certificate KEY CERT SUBJECT EXTENSIONS [-CA... options to sign with]
make_certificate()
{
    local key=$1 cert=$2 subject=$3 extensions=$4 extension arguments=()
    shift 4
    while read -r extension; do
        arguments+=(-addext "$extension")
    done <<< "$extensions"
    openssl req -x509 -new -sha256 -key "$key" -days "$lifetime_days" -subj "$subject" \
        "${arguments[@]}" -out "$cert" "$@" 2> /dev/null
}

# pair_is_good CERT KEY SECONDS: they belong together and last that long.
pair_is_good()
{
    [[ -s $1 && -s $2 ]] &&
        openssl x509 -in "$1" -noout -checkend "$3" > /dev/null 2>&1 &&
        [[ $(openssl x509 -in "$1" -noout -pubkey) == "$(openssl pkey -in "$2" -pubout)" ]]
}

is_signed_by() { openssl verify -CAfile "$2" "$1" > /dev/null 2>&1; }

serves_loopback()
{
    [[ $(openssl x509 -in "$1" -noout -checkip 127.0.0.1) == *'does match'* ]] &&
        [[ $(openssl x509 -in "$1" -noout -checkhost localhost) == *'does match'* ]]
}

another_machine()
{
    find "$store/machines" -mindepth 1 -maxdepth 1 -type d ! -path "$machine" -printf '%f\n' -quit
}

# Every other machine of the store trusts this pair: an unusable one is then
# reported, never replaced behind the user's back.  What is ours alone is
# replaced, and kept beside.
#
# replace_broken CERT KEY
replace_broken()
{
    local other name
    other=$(another_machine)
    [[ -z $other ]] ||
        die "$1 in $certs is expired, incomplete or does not match its key, and machine $other" \
            "uses it too; renew it (docker-machine regenerate-certs --client-certs -f $other," \
            "if that is a VM) or move $certs away and run this again"
    say "Renewing $certs/$1, which has expired, ends soon, or does not match its key"
    for name in "$1" "$2"; do
        [[ ! -e $certs/$name ]] || mv "$certs/$name" "$certs/$name.old"
    done
}

# What others use too is not renewed before it must be.
needed_seconds()
{
    if [[ -z $(another_machine) ]]; then echo "$renew_before_seconds"; else echo 0; fi
}

ensure_authority()
{
    if [[ -e $certs/ca.pem || -e $certs/ca-key.pem ]]; then
        ! pair_is_good "$certs/ca.pem" "$certs/ca-key.pem" "$(needed_seconds)" || return 0
        replace_broken ca.pem ca-key.pem
    fi
    make_key "$certs/ca-key.pem.new"
    make_certificate "$certs/ca-key.pem.new" "$certs/ca.pem.new" "/O=$(id -un)" \
        'basicConstraints = critical, CA:TRUE
keyUsage = critical, digitalSignature, keyEncipherment, keyAgreement, keyCertSign'
    mv "$certs/ca-key.pem.new" "$certs/ca-key.pem"
    mv "$certs/ca.pem.new" "$certs/ca.pem"
}

ensure_client()
{
    if [[ -e $certs/cert.pem || -e $certs/key.pem ]]; then
        if pair_is_good "$certs/cert.pem" "$certs/key.pem" "$(needed_seconds)" &&
            is_signed_by "$certs/cert.pem" "$certs/ca.pem"; then
            return
        fi
        replace_broken cert.pem key.pem
    fi
    make_key "$certs/key.pem.new"
    make_certificate "$certs/key.pem.new" "$certs/cert.pem.new" "/O=$(id -un).<bootstrap>" \
        'basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth' -CA "$certs/ca.pem" -CAkey "$certs/ca-key.pem"
    mv "$certs/key.pem.new" "$certs/key.pem"
    mv "$certs/cert.pem.new" "$certs/cert.pem"
}

ensure_server()
{
    local cert=$machine/server.pem key=$machine/server-key.pem
    if pair_is_good "$cert" "$key" "$renew_before_seconds" && serves_loopback "$cert" &&
        is_signed_by "$cert" "$certs/ca.pem"; then
        return
    fi
    make_key "$key.new"
    make_certificate "$key.new" "$cert.new" "/O=$(id -un).default" \
        'basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, keyEncipherment
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1' -CA "$certs/ca.pem" -CAkey "$certs/ca-key.pem"
    mv "$key.new" "$key"
    mv "$cert.new" "$cert"
}
