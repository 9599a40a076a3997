// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace panel {

enum class Verdict { Pass, Fail, Unknown };

/// "pass", "fail", "unknown", as the headless command prints it.
QString verdictName(Verdict verdict);

/// Something that the stack must keep to.
struct Rule
{
    QString id;    ///< stable, for scripts: "image-latest"
    QString title; ///< one sentence: what is asked for
    QString fix;   ///< what to do where it is broken
};

/// What became of one rule.
struct RuleResult
{
    QString id;
    QString title;
    Verdict verdict = Verdict::Unknown;
    QString evidence; ///< what was seen and where (file and line), or why nothing can be said
    QString fix;      ///< what to do, or how to find out; empty for a pass

    bool operator==(const RuleResult &other) const = default;
};

/// Collects what was seen of one rule. One break fails it; without a break one doubt leaves it
/// open; it passes only when something was looked at and all of it was right.
class RuleFindings
{
public:
    explicit RuleFindings(Rule rule) : m_rule(std::move(rule)) {}

    void keeps(const QString &evidence) { m_kept.append(evidence); }
    void breaks(const QString &evidence) { m_broken.append(evidence); }
    /// `fix`: how to find out; empty: the rule's own fix.
    void cannotTell(const QString &why, const QString &fix = {});

    RuleResult result() const;

private:
    Rule m_rule;
    QStringList m_kept;
    QStringList m_broken;
    QStringList m_open;
    QString m_openFix;
};

} // namespace panel
