// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/Rule.h"

#include "core/base/PlainText.h"
#include "core/base/Tr.h"

namespace panel {

namespace {

constexpr qsizetype shownFindings = 8;

/// Findings quote foreign files: safe to print, each of them on one line.
QString listed(QStringList findings)
{
    findings.removeDuplicates();
    const qsizetype hidden = findings.size() - shownFindings;
    QStringList shown = findings.mid(0, shownFindings);
    for (QString &finding : shown)
        finding = elided(plainText(finding).simplified(), 240);
    if (hidden > 0)
        shown.append(Tr::tr("and %1 more").arg(hidden));
    return shown.join(QStringLiteral("; "));
}

} // namespace

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return QStringLiteral("pass");
    case Verdict::Fail: return QStringLiteral("fail");
    case Verdict::Unknown: break;
    }
    return QStringLiteral("unknown");
}

void RuleFindings::cannotTell(const QString &why, const QString &fix)
{
    m_open.append(why);
    if (m_openFix.isEmpty())
        m_openFix = fix;
}

RuleResult RuleFindings::result() const
{
    RuleResult result{m_rule.id, m_rule.title, Verdict::Unknown, {}, {}};
    if (!m_broken.isEmpty()) {
        result.verdict = Verdict::Fail;
        result.evidence = listed(m_broken);
        result.fix = m_rule.fix;
    } else if (!m_open.isEmpty()) {
        result.evidence = listed(m_open);
        result.fix = m_openFix.isEmpty() ? m_rule.fix : m_openFix;
    } else if (!m_kept.isEmpty()) {
        result.verdict = Verdict::Pass;
        result.evidence = listed(m_kept);
    } else {
        result.evidence = Tr::tr("There is nothing in this stack to look at.");
        result.fix = m_rule.fix;
    }
    return result;
}

} // namespace panel
