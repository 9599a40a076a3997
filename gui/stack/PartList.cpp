// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stack/PartList.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/stack/StepView.h"
#include "gui/Theme.h"
#include "gui/widgets/ProgressLine.h"

#include <QPainter>

#include <algorithm>

namespace panel {

namespace {

constexpr int narrowest = 260;
constexpr int mostRows = 4; ///< more would leave no room for the output

} // namespace

PartList::PartList(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("partList"));
    setAccessibleName(tr("What the step works on"));
    hide();
}

void PartList::setParts(const QList<StepPart> &parts)
{
    if (parts == m_parts)
        return;
    m_parts = parts;
    QStringList spoken;
    for (const StepPart &part : std::as_const(m_parts))
        spoken.append(
            tr("%1: %2, %3")
                .arg(plainText(part.name), stateForPeople(part.state), plainText(part.detail)));
    setAccessibleDescription(spoken.join(u'\n'));
    setVisible(!m_parts.isEmpty());
    place();
    update();
}

int PartList::columns() const
{
    const int fitting = std::max(1, width() / narrowest);
    const int needed = (int(m_parts.size()) + mostRows - 1) / mostRows;
    return std::max(1, std::min(std::max(fitting, needed), int(m_parts.size())));
}

int PartList::rowHeight() const
{
    return QFontMetrics(fonts::small()).height() + 9;
}

void PartList::place()
{
    const int rows = (int(m_parts.size()) + columns() - 1) / columns();
    setFixedHeight(std::max(1, rows) * rowHeight());
}

void PartList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PartList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = currentTokens();
    const QFontMetrics strong(fonts::smallStrong());
    const QFontMetrics small(fonts::small());
    const int count = columns();
    const int cell = width() / count;
    for (int i = 0; i < int(m_parts.size()); ++i) {
        const StepPart &part = m_parts.at(i);
        const QRect place((i % count) * cell, (i / count) * rowHeight(), cell - 16, small.height());
        const QString name =
            strong.elidedText(plainText(part.name), Qt::ElideRight, place.width() / 2);
        painter.setFont(fonts::smallStrong());
        const bool isWaiting = part.state == StepState::Waiting;
        painter.setPen(part.state == StepState::Failed ? tokens.bad
                       : isWaiting                     ? tokens.muted
                                                       : tokens.text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, name);
        const QRect rest = place.adjusted(strong.horizontalAdvance(name) + 8, 0, 0, 0);
        painter.setFont(fonts::small());
        painter.setPen(tokens.muted);
        const QString detail = part.state == StepState::Running || part.detail.isEmpty()
                                   ? plainText(part.detail)
                                   : stateForPeople(part.state);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         small.elidedText(detail.isEmpty() ? stateForPeople(part.state) : detail,
                                          Qt::ElideRight, rest.width()));
        ProgressLine::draw(&painter, QRectF(place.left(), place.bottom() + 3, place.width(), 3),
                           part.state == StepState::Done ? 1 : std::max(0.0, part.progress));
    }
}

} // namespace panel
