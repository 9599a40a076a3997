// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/RetryPause.h"

#include <algorithm>
#include <array>

namespace panel {

namespace {

using namespace std::chrono_literals;

constexpr std::array<std::chrono::milliseconds, 7> backOff{500ms, 1s, 2s, 4s, 8s, 16s, 30s};
constexpr auto quickest = 2s; ///< where an attempt costs next to nothing
constexpr auto patience = 10min;
constexpr auto afterPatience = 10s;
constexpr int quickRefusals = 10; ///< in the same words

} // namespace

bool meansRefusal(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::ServerUntrusted:
    case Error::Kind::ClientRejected:
    case Error::Kind::IdentityUnusable:
    case Error::Kind::KeyLocked:
    case Error::Kind::VersionUnsupported:
    case Error::Kind::BadAnswer:
    case Error::Kind::BadRequest:
    case Error::Kind::TooLarge:
    case Error::Kind::InvalidInput:
    case Error::Kind::ProgramMissing:
    case Error::Kind::FileUnreadable:
    case Error::Kind::FileMalformed:
    case Error::Kind::KeyStoreMissing: return true;
    default: return false;
    }
}

std::chrono::milliseconds retryPause(Endpoint::Kind way, Error::Kind why, int failures, int alike,
                                     std::chrono::milliseconds lostFor)
{
    const auto step = std::size_t(std::max(failures, 1) - 1);
    const auto slow = backOff[std::min(step, backOff.size() - 1)];
    const auto quick = std::min<std::chrono::milliseconds>(slow, quickest);
    if (meansRefusal(why) && why != Error::Kind::BadAnswer && alike > quickRefusals)
        return backOff.back();
    if (way == Endpoint::Kind::Ssh)
        return slow;
    return lostFor > patience ? std::max<std::chrono::milliseconds>(quick, afterPatience) : quick;
}

} // namespace panel
