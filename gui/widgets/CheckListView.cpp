// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/CheckListView.h"

#include "core/base/Tr.h"
#include "gui/widgets/CheckRow.h"

#include <QVBoxLayout>

#include <algorithm>

namespace panel {

CheckListView::CheckListView(QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget(this);
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 2, 0, 2);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setObjectName(QStringLiteral("checkList"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus); // its rows have it
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void CheckListView::setChecks(const QList<Check> &checks)
{
    if (checks == m_checks)
        return;
    m_checks = checks;
    while (m_rows.size() > checks.size())
        delete m_rows.takeLast();
    while (m_rows.size() < checks.size()) {
        auto *row = new CheckRow(widget());
        m_layout->insertWidget(int(m_rows.size()), row);
        row->show();
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < checks.size(); ++i)
        m_rows[i]->setCheck(checks[i]);
}

QString CheckListView::asText() const
{
    QStringList texts;
    for (const Check &check : m_checks)
        texts.append(checkAsText(check));
    return texts.join(u'\n');
}

QString summaryOf(const QList<Check> &checks)
{
    const auto count = [&checks](Check::Verdict verdict) {
        return int(std::count_if(checks.begin(), checks.end(), [verdict](const Check &check) {
            return check.verdict == verdict;
        }));
    };
    QStringList parts;
    if (const int failed = count(Check::Verdict::Fail))
        parts.append(Tr::tr("%n failed", nullptr, failed));
    if (const int warnings = count(Check::Verdict::Warn))
        parts.append(Tr::tr("%n warning(s)", nullptr, warnings));
    if (const int unknown = count(Check::Verdict::Unknown))
        parts.append(Tr::tr("%n not known", nullptr, unknown));
    if (const int passed = count(Check::Verdict::Pass))
        parts.append(Tr::tr("%n passed", nullptr, passed));
    return parts.join(QStringLiteral(" · "));
}

Tone toneOf(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Pass: return Tone::Ok;
    case Check::Verdict::Warn: return Tone::Warn;
    case Check::Verdict::Fail: return Tone::Bad;
    case Check::Verdict::Unknown: break;
    }
    return Tone::Neutral;
}

} // namespace panel
