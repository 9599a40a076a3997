// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/logs/ServiceChips.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/logs/PillButton.h"
#include "gui/Theme.h"
#include "gui/widgets/SafeText.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace panel {

namespace {

constexpr int sidePadding = 8;
constexpr int dotSize = 7;
constexpr int dotSpace = 5;
constexpr int gap = 6;
constexpr qsizetype longestName = 20;

} // namespace

ServiceChip::ServiceChip(const QString &service, QWidget *parent)
    : QAbstractButton(parent), m_service(service)
{
    setFont(fonts::small());
    setText(elided(plainLine(service), longestName));
    setCheckable(true);
    setChecked(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(plainLine(service));
    setToolTip(plainToolTip(service + u'\n'
                            + tr("Click: mute it or bring it back. Double-click: only this one.")));
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT muteAsked(isChecked()); });
    setShown(true);
}

void ServiceChip::setColour(const QColor &colour)
{
    m_colour = colour;
    update();
}

void ServiceChip::setShown(bool shown)
{
    setChecked(shown);
    setAccessibleDescription(shown ? tr("Shown. Space mutes it, S shows it alone.")
                                   : tr("Muted. Space brings it back, S shows it alone."));
    update();
}

QSize ServiceChip::sizeHint() const
{
    return {2 * sidePadding + dotSize + dotSpace + fontMetrics().horizontalAdvance(text()),
            fontMetrics().height() + 7};
}

void ServiceChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    const QRectF pill = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? tokens.accent : tokens.line);
    painter.setBrush(underMouse() ? tokens.hover : isChecked() ? tokens.surface : tokens.page);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    const QRectF dot(sidePadding, (height() - dotSize) / 2.0, dotSize, dotSize);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_colour);
    } else {
        painter.setPen(QPen(tokens.muted, 1.2));
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawEllipse(dot);
    QFont font = this->font();
    font.setStrikeOut(!isChecked()); // not by colour alone
    painter.setFont(font);
    painter.setPen(isChecked() ? tokens.text : tokens.muted);
    painter.drawText(rect().adjusted(sidePadding + dotSize + dotSpace, 0, -sidePadding, 0),
                     int(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine), text());
}

void ServiceChip::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT soloAsked();
}

void ServiceChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::NoModifier)
        Q_EMIT soloAsked();
    else
        QAbstractButton::keyPressEvent(event);
}

void ServiceChip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("logChipMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Only this one"), this, &ServiceChip::soloAsked);
    menu->addAction(isChecked() ? tr("Mute") : tr("Bring back"), this, &ServiceChip::click);
    menu->popup(event->globalPos());
}

ServiceChips::ServiceChips(QWidget *parent)
    : QWidget(parent), m_more(new PillButton(PillButton::Shape::Outlined, this))
{
    setObjectName(QStringLiteral("logChips"));
    m_more->setObjectName(QStringLiteral("logMoreServices"));
    connect(m_more, &PillButton::clicked, this, &ServiceChips::moreAsked);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ServiceChips::setServices(const QStringList &services)
{
    if (services == m_services)
        return;
    m_services = services;
    const auto [chip, service] = std::mismatch(
        m_chips.cbegin(), m_chips.cend(), services.cbegin(), services.cend(),
        [](ServiceChip *made, const QString &name) { return made->service() == name; });
    const auto kept = chip - m_chips.cbegin();
    while (m_chips.size() > kept)
        delete m_chips.takeLast();
    setVisible(services.size() > 1); // one service has nothing to be told from
    arrange();
}

/// Made when there is room for it: of thousands, most never are.
ServiceChip *ServiceChips::chipAt(qsizetype index)
{
    while (m_chips.size() <= index) {
        const QString service = m_services[m_chips.size()];
        auto *chip = new ServiceChip(service, this);
        chip->setObjectName(QStringLiteral("logChip_") + service);
        connect(chip, &ServiceChip::muteAsked, this,
                [this, service](bool muted) { Q_EMIT muteAsked(service, muted); });
        connect(chip, &ServiceChip::soloAsked, this,
                [this, service] { Q_EMIT soloAsked(service); });
        if (m_colourOf)
            chip->setColour(m_colourOf(service));
        chip->setShown(!m_hidden.contains(service));
        m_chips.append(chip);
    }
    return m_chips[index];
}

void ServiceChips::setHidden(const QSet<QString> &hidden)
{
    m_hidden = hidden;
    for (ServiceChip *chip : std::as_const(m_chips))
        chip->setShown(!hidden.contains(chip->service()));
}

void ServiceChips::setColours(const std::function<QColor(const QString &)> &colourOf)
{
    m_colourOf = colourOf;
    for (ServiceChip *chip : std::as_const(m_chips))
        chip->setColour(colourOf(chip->service()));
}

QSize ServiceChips::sizeHint() const
{
    return {200, fontMetrics().height() + 8};
}

QSize ServiceChips::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ServiceChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ServiceChips::arrange()
{
    m_more->setText(tr("+ %n more", nullptr, int(m_services.size())));
    const int moreWidth = m_more->sizeHint().width();
    int left = 0;
    qsizetype shown = 0;
    for (; shown < m_services.size(); ++shown) {
        ServiceChip *chip = chipAt(shown);
        const int right = left + chip->sizeHint().width();
        const bool isLast = shown == m_services.size() - 1;
        if (right + (isLast ? 0 : gap + moreWidth) > width())
            break;
        chip->setGeometry(QRect(QPoint(left, 0), chip->sizeHint()));
        left = right + gap;
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setVisible(i < shown);
    const qsizetype rest = m_services.size() - shown;
    m_more->setVisible(rest > 0);
    m_more->setText(shown == 0 ? tr("%n service(s)", nullptr, int(rest))
                               : tr("+ %n more", nullptr, int(rest)));
    m_more->setAccessibleName(m_more->text());
    m_more->setGeometry(QRect(QPoint(left, 0), m_more->sizeHint()));
}

} // namespace panel
