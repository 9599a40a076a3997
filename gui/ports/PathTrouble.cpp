// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ports/PathTrouble.h"

#include "gui/ports/PortTexts.h"
#include "gui/widgets/PlainLabel.h"
#include "gui/widgets/SafeText.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

namespace panel {

PathTrouble::PathTrouble(QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(PlainLabel::Fit::Wrap, this))
    , m_open(new QPushButton(this))
{
    m_text->setObjectName(QStringLiteral("pathTrouble"));
    m_open->setObjectName(QStringLiteral("openPathButton"));
    m_open->setProperty("look", QStringLiteral("link"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_open, 0, Qt::AlignTop);
    connect(m_open, &QPushButton::clicked, this, &PathTrouble::openAsked);
}

void PathTrouble::setRow(const PathRow *row)
{
    const bool hasWay = row && !row->path.hops.isEmpty();
    const bool isClear = hasWay && !row->path.trouble();
    m_text->setTone(isClear ? Tone::Muted : resultTone(hasWay ? row->path : PortPath()));
    m_text->setText(row ? wayText(*row) : QString());
    const bool canOpen = hasWay && !row->url.isEmpty();
    m_open->setVisible(canOpen);
    if (canOpen) {
        m_open->setText(plainCaption(row->url.toDisplayString()));
        m_open->setAccessibleName(tr("Open %1").arg(row->url.toDisplayString()));
    }
}

void PathTrouble::say(const QString &text)
{
    m_text->setTone(Tone::Muted);
    m_text->setText(text);
}

void PathTrouble::fit(const QList<PathRow> &rows, int width)
{
    int link = 0;
    QPushButton measured;
    measured.setProperty("look", QStringLiteral("link"));
    for (const PathRow &row : rows) {
        if (row.path.hops.isEmpty() || row.url.isEmpty())
            continue;
        measured.setText(plainCaption(row.url.toDisplayString()));
        measured.ensurePolished();
        link = std::max(link, measured.sizeHint().width());
    }
    const QMargins around = m_text->contentsMargins();
    const int scrollBar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const int room = std::max(width - link - 24 - scrollBar - around.left() - around.right(), 120);
    int height = measured.sizeHint().height();
    for (const PathRow &row : rows) {
        const QRect needed = m_text->fontMetrics().boundingRect(
            QRect(0, 0, room, 10000), Qt::TextWordWrap | Qt::TextWrapAnywhere, wayText(row));
        height = std::max(height, needed.height() + around.top() + around.bottom());
    }
    m_text->setMinimumHeight(height);
}

QString PathTrouble::wayText(const PathRow &row)
{
    if (row.path.hops.isEmpty())
        return {};
    return row.path.trouble() ? troubleText(row.path) : tr("The whole way works.");
}

} // namespace panel
