// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/secrets/SecretText.h"

#include "core/base/PlainText.h"
#include "gui/Fonts.h"
#include "gui/Theme.h"

#include <QEvent>
#include <QPainter>

#include <chrono>

namespace panel {

namespace {
constexpr std::chrono::seconds shownFor{30};
const QString dots(12, u'•');
} // namespace

SecretText::SecretText(QWidget *parent) : QWidget(parent)
{
    setFont(fonts::mono());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_conceal.setSingleShot(true);
    m_conceal.setInterval(shownFor);
    connect(&m_conceal, &QTimer::timeout, this, &SecretText::conceal);
    updateAccessibleName();
}

void SecretText::setSecretName(const QString &name)
{
    m_name = name;
    updateAccessibleName();
}

void SecretText::reveal(const std::shared_ptr<Secret> &value)
{
    m_value = value;
    m_conceal.start();
    updateAccessibleName();
    update();
    Q_EMIT revealedChanged(true);
}

void SecretText::conceal()
{
    if (!m_value)
        return;
    m_value.reset();
    m_conceal.stop();
    updateAccessibleName();
    update();
    Q_EMIT revealedChanged(false);
}

void SecretText::updateAccessibleName()
{
    setAccessibleName(m_value ? tr("Value of %1, shown on the screen").arg(plainLine(m_name))
                              : tr("Value of %1, hidden").arg(plainLine(m_name)));
}

QSize SecretText::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(dots), metrics.height() + 2};
}

QSize SecretText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 6, sizeHint().height()};
}

void SecretText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = currentTokens();
    painter.setPen(tokens.foreground(m_value ? Tone::Text : Tone::Muted));
    if (!m_value) {
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, dots);
        return;
    }
    // One line, whatever is in it; what does not fit is cut, and can be copied.
    QString text = plainLine(QString::fromUtf8(m_value->reveal()));
    QString shown = fontMetrics().elidedText(text, Qt::ElideRight, width());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shown);
    text.fill(u' ');
    shown.fill(u' ');
}

void SecretText::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    conceal();
}

bool SecretText::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        conceal();
    return QWidget::event(event);
}

} // namespace panel
