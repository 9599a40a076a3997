// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Check.h"

namespace panel {

/// What a check is called, before it is known how it ends.
struct CheckBuilder
{
    QString id;
    QString title;

    Check pass(const QString &evidence) const { return make(Check::Verdict::Pass, evidence, {}); }
    Check warn(const QString &evidence, const QString &fix) const
    {
        return make(Check::Verdict::Warn, evidence, fix);
    }
    Check fail(const QString &evidence, const QString &fix) const
    {
        return make(Check::Verdict::Fail, evidence, fix);
    }
    Check unknown(const QString &why, const QString &fix = {}) const
    {
        return make(Check::Verdict::Unknown, why, fix);
    }

private:
    Check make(Check::Verdict verdict, const QString &evidence, const QString &fix) const
    {
        return {id, title, verdict, evidence, fix};
    }
};

} // namespace panel
