// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/OnScreen.h"

#include <QEvent>
#include <QWidget>
#include <QWindow>

namespace panel {

OnScreen::OnScreen(QWidget *widget) : QObject(widget), m_widget(widget)
{
    widget->installEventFilter(this);
    m_shown = widget->isVisible();
    followWindow();
    update();
}

bool OnScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_widget) {
        if (event->type() == QEvent::Show || event->type() == QEvent::Hide) {
            m_shown = event->type() == QEvent::Show;
            followWindow();
            update();
        }
    } else if (event->type() == QEvent::Expose) {
        // Not before the window has taken the event.
        QMetaObject::invokeMethod(this, &OnScreen::update, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

/// The window may be another one after a change of flags or screens.
void OnScreen::followWindow()
{
    QWindow *window = m_widget->window()->windowHandle();
    if (window == m_window)
        return;
    if (m_window)
        m_window->removeEventFilter(this);
    m_window = window;
    if (window)
        window->installEventFilter(this);
}

void OnScreen::update()
{
    // A window that was never exposed yet is about to be.
    const bool onScreen = m_shown && (!m_window || m_window->isExposed());
    if (onScreen == m_onScreen)
        return;
    m_onScreen = onScreen;
    Q_EMIT changed(onScreen);
}

} // namespace panel
