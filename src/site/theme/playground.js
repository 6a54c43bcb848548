import { withBase } from "vitepress";
import { defineComponent, h, onMounted, ref } from "vue";

/** The playground within a page: at once on its own, and with a click on a rule's, since it brings the whole program along. */
export const Playground = defineComponent({
  props: {
    /** What to begin with; absent: the first example, or what the address holds. */
    live: { type: Object, default: null },
    /** The grammars beside it, to have them before somebody goes offline. */
    grammars: { type: Array, default: () => [] },
  },
  setup(props) {
    const place = ref(null);
    const state = ref("waiting");
    const start = async () => {
      state.value = "started";
      try {
        const base = new URL(withBase("/playground/"), location.href);
        const { mountPlayground } = await import(/* @vite-ignore */ new URL("page.js", base).href);
        await mountPlayground(place.value, {
          worker: new Worker(new URL("worker.js", base)),
          grammars: {
            base: base.href,
            grammars: new Map(),
            names: [...props.grammars],
          },
          pageOf: (rule) => withBase(`/rules/${rule}.html`),
          ...(props.live ? { first: JSON.parse(JSON.stringify(props.live)), small: true } : {}),
        });
      } catch (error) {
        place.value.textContent = `The playground does not start: ${error.message}`;
      }
    };
    onMounted(() => {
      if (!props.live) start();
    });
    return () =>
      h("div", { class: "iw-playground" }, [
        state.value === "waiting" && props.live
          ? h("button", { type: "button", onClick: start }, "Change the first case, and see what is found")
          : null,
        h("div", { ref: place }),
      ]);
  },
});
