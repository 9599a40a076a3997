// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/FactList.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/widgets/Glyph.h"
#include "gui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

namespace panel {

FactList::FactList(const QString &name, const QString &title, QWidget *parent)
    : QFrame(parent), m_grid(new QGridLayout)
{
    setObjectName(name);
    setAccessibleName(title);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    if (!title.isEmpty()) {
        setProperty("look", QStringLiteral("card"));
        layout->setContentsMargins(14, 12, 8, 12);
        auto *heading = new PlainLabel(PlainLabel::Fit::Elide, this);
        heading->setFont(fonts::smallStrong());
        heading->setText(title);
        layout->addWidget(heading);
    }
    layout->addLayout(m_grid);
    layout->addStretch(1);
}

void FactList::setFacts(const QList<Fact> &facts)
{
    QList<Fact> known = facts;
    known.erase(std::remove_if(known.begin(), known.end(),
                               [](const Fact &fact) { return fact.value.isEmpty(); }),
                known.end());
    setVisible(!known.isEmpty());
    if (known == m_facts)
        return;
    m_facts = known;
    qDeleteAll(m_widgets);
    m_widgets.clear();
    for (int row = 0; row < int(m_facts.size()); ++row)
        addRow(row, m_facts[row]);
}

void FactList::addRow(int row, const Fact &fact)
{
    auto *label = new PlainLabel(PlainLabel::Fit::Elide, this);
    label->setTone(Tone::Muted);
    label->setText(fact.label);
    auto *value =
        new PlainLabel(fact.isMono ? PlainLabel::Fit::ElideMiddle : PlainLabel::Fit::Wrap, this);
    value->setTone(fact.tone);
    if (fact.isMono)
        value->setFont(fonts::mono());
    value->setText(fact.value);
    value->setAccessibleName(
        plainText(tr("%1: %2", "name of a fact, its value").arg(fact.label, fact.value)));
    m_widgets += {label, value};
    m_grid->addWidget(label, row, 0, Qt::AlignVCenter);
    m_grid->addWidget(value, row, 1, Qt::AlignVCenter);
    m_grid->setRowMinimumHeight(row, fontMetrics().height() + 9);
    if (!fact.isMono)
        return;
    auto *copy = new QPushButton(glyphIcon(Glyph::Copy, &Tokens::muted), QString(), this);
    copy->setProperty("look", QStringLiteral("tool"));
    copy->setIconSize({13, 13});
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy %1", "name of a fact").arg(fact.label));
    connect(copy, &QPushButton::clicked, this,
            [text = fact.value] { QGuiApplication::clipboard()->setText(text); });
    m_widgets += copy;
    m_grid->addWidget(copy, row, 2, Qt::AlignCenter);
}

} // namespace panel
