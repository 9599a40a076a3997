// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;
class QWindow;

namespace panel {

/// Whether anybody can see a widget: not while it, its tab or its page is hidden, nor while the
/// window is minimised, on another desktop of the window manager, or (where the system tells)
/// wholly covered. QWidget::isVisible() knows only the first of these.
class OnScreen : public QObject
{
    Q_OBJECT

public:
    /// A child of the widget.
    explicit OnScreen(QWidget *widget);

    bool isOnScreen() const { return m_onScreen; }

Q_SIGNALS:
    void changed(bool onScreen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followWindow();
    void update();

    QWidget *m_widget;
    QPointer<QWindow> m_window; ///< the widget's, while it is shown
    bool m_shown = false;       ///< by the events: minimised counts as hidden
    bool m_onScreen = false;
};

} // namespace panel
