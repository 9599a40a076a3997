# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Inception Panel contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The engine's part of the network: always a bridge and addresses of its own,
# so that no dockerd started before or after wants the same.  Sourced; uses
# $run, $root, $port and $bridge of the caller.

readonly chain=INCEPTION-$port

# Another dockerd in this network namespace, seen as a process or, where it
# lives in another process namespace, by its pid file.
another_dockerd_runs()
{
    local name pid ours
    ours=$(process_of dockerd || true)
    for name in /proc/[0-9]*/comm; do
        [[ $(cat "$name" 2> /dev/null) == dockerd ]] || continue
        pid=${name//[^0-9]/}
        [[ $pid != "$ours" && /proc/$pid/ns/net -ef /proc/self/ns/net ]] && return
    done
    pid=$(cat /var/run/docker.pid 2> /dev/null) && kill -0 "$pid" 2> /dev/null
}

is_free_range()
{
    [[ -z $(ip -4 route show to root "$1") ]] &&
        ! ip -4 route show to match "$1" | grep -qv '^default'
}

# Networks live on in the data root, so their range must stay what it was.
choose_pool()
{
    local candidate
    pool=${INCEPTION_ENGINE_POOL:-$(cat "$root/address-pool" 2> /dev/null || true)}
    for candidate in 10.213.0.0/16 172.29.0.0/16 10.77.0.0/16 172.22.0.0/16; do
        [[ -n $pool ]] || ! is_free_range "$candidate" || pool=$candidate
    done
    [[ -n $pool ]] || die "no free range of addresses; choose a /16 with INCEPTION_ENGINE_POOL"
    printf '%s\n' "$pool" > "$root/address-pool"
}

set_up_network()
{
    tear_down_network
    choose_pool
    ip link add "$bridge" type bridge
    ip address add "${pool%.0/16}.1/24" dev "$bridge"
    ip link set "$bridge" up
}

# Beside another dockerd ours must leave iptables alone: at its start it would
# flush the chains that carry the other's published ports.  Then containers
# reach out through a few rules of our own; what they publish is served by
# docker-proxy.  The price: our networks are not kept apart from each other.
allow_forwarding()
{
    iptables -w -N "$chain"
    iptables -w -A "$chain" -s "$pool" -j ACCEPT
    iptables -w -A "$chain" -d "$pool" -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT
    iptables -w -I FORWARD -j "$chain"
    iptables -w -t nat -N "$chain"
    iptables -w -t nat -A "$chain" -s "$pool" ! -d "$pool" -j MASQUERADE
    iptables -w -t nat -I POSTROUTING -j "$chain"
}

tear_down_network()
{
    {
        iptables -w -D FORWARD -j "$chain"
        iptables -w -F "$chain"
        iptables -w -X "$chain"
        iptables -w -t nat -D POSTROUTING -j "$chain"
        iptables -w -t nat -F "$chain"
        iptables -w -t nat -X "$chain"
        ip link delete "$bridge"
    } > /dev/null 2>&1 || true
}
